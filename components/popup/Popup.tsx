import '../look/look.css';
import { pageName } from '../../lib/display/page-name.ts';
import { type Details, detailsOf, serverOf } from '../../lib/inspector/details.ts';
import type { Inspector, InspectorActions } from '../../lib/inspector/inspector.ts';
import { sessionNotes } from '../../lib/inspector/replacements.ts';
import type { Services } from '../../lib/inspector/services.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import type { ApiServer } from '../../lib/klarna/api-server.ts';
import { pageLanguage, t } from '../../lib/language/on-screen.ts';
import { useInspector } from '../hooks/use-inspector.ts';
import { useViewOf } from '../hooks/use-view-of.ts';
import { ViewContext } from '../hooks/view-context.ts';
import { KeysButton } from '../keys/KeysButton.tsx';
import { Announcer } from '../parts/Announcer.tsx';
import { ServerChip } from '../parts/ServerChip.tsx';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import { Value } from '../parts/Value.tsx';
import { ReadBar } from '../session/ReadBar.tsx';
import { SessionList } from '../session/SessionList.tsx';
import { PopupDetails } from './PopupDetails.tsx';
import './popup.css';
import '../session/read-bar.css';

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

interface PopupFooterProps {
  details: Details;
  state: InspectorState;
  actions: InspectorActions;
}

/** What can be done next: with the session, or, where none was read, with the page. */
function PopupFooter({ details, state, actions }: PopupFooterProps) {
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

interface PopupHeaderProps {
  url: string | undefined;
  server: Partial<ApiServer> | undefined;
  onOptions(): void;
}

/** Which page this is about, on which of Klarna's servers, and the way to the settings. */
function PopupHeader({ url, server, onOptions }: PopupHeaderProps) {
  const { host, path } = pageName(url, pageLanguage());
  return (
    <header class="popup-header row">
      <h1 class="grow one-line" title={`${host}${path}`}>
        {host === '' ? 'Session Inspector' : <Value text={host} />}
        {path !== '' && (
          <span class="popup-path">
            {' '}
            <Value text={path} />
          </span>
        )}
      </h1>
      {server && <ServerChip server={server} />}
      <KeysButton places={['screen', 'sessions', 'paste', 'dialog', 'field', 'tree']} />
      <SettingsButton onOptions={onOptions} />
    </header>
  );
}
