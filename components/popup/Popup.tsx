import '../look/look.css';
import { detailsOf, serverOf } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { sessionNotes } from '../../lib/inspector/replacements.ts';
import type { Services } from '../../lib/inspector/services.ts';
import { t } from '../../lib/language/on-screen.ts';
import { useInspector } from '../hooks/use-inspector.ts';
import { useViewOf } from '../hooks/use-view-of.ts';
import { ViewContext } from '../hooks/view-context.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { SessionList } from '../session/SessionList.tsx';
import './popup.css';
import { PopupDetails } from './PopupDetails.tsx';
import { PopupFooter } from './PopupFooter.tsx';
import { PopupHeader } from './PopupHeader.tsx';

interface PopupProps {
  /** Started by whoever made it. */
  inspector: Inspector;
  services: Services;
}

/** The toolbar popup: one answer in 420 by 600 pixels. */
export function Popup({ inspector, services }: PopupProps) {
  const state = useInspector(inspector);
  const view = useViewOf(services, inspector);
  const details = detailsOf(state);
  const server = serverOf(details);
  return (
    <ViewContext.Provider value={view}>
      <div class={server?.environment === 'production' ? 'popup production' : 'popup'}>
        <PopupHeader
          url={state.visits.at(-1)?.url}
          server={server}
          onOptions={inspector.actions.openOptions}
        />
        {state.sessions.length > 1 && (
          <aside class="popup-list" aria-label={t`Sessions`}>
            <SessionList
              groups={[{ visit: undefined, sessions: state.sessions }]}
              divided={false}
              readings={state.readings}
              standings={sessionNotes(state)}
              selected={state.selected?.session_id}
              onPick={inspector.actions.pickSession}
            />
          </aside>
        )}
        <PopupDetails state={state} details={details} inspector={inspector} />
        <footer>
          <PopupFooter details={details} state={state} actions={inspector.actions} />
        </footer>
        <Announcer details={details} sessions={state.sessions.length} />
      </div>
    </ViewContext.Provider>
  );
}
