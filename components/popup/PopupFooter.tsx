import type { Details } from '../../lib/inspector/details.ts';
import type { InspectorActions } from '../../lib/inspector/inspector.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { ReadBar } from '../session/ReadBar.tsx';
import '../session/read-bar.css';

interface PopupFooterProps {
  details: Details;
  state: InspectorState;
  actions: InspectorActions;
}

/** What can be done next: with the session, or, where none was read, with the page. */
export function PopupFooter({ details, state, actions }: PopupFooterProps) {
  if (details.kind === 'reading' || details.kind === 'shown' || details.kind === 'failed') {
    return <ReadBar details={details} state={state} actions={actions} />;
  }
  const alone = details.kind === 'nothing-found' || details.kind === 'restricted-page';
  return (
    <div class="read-bar row">
      <span class="read-bar-time muted grow">{details.kind === 'scanning' && t`Looking…`}</span>
      {details.kind !== 'scanning' && (
        <button type="button" class={alone ? 'button primary' : 'button'} onClick={actions.scanAgain}>
          {t`Look again`}
        </button>
      )}
    </div>
  );
}
