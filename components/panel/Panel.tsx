import '../look/look.css';
import { useState } from 'preact/hooks';
import { detailsOf, serverOf } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { sessionNotes } from '../../lib/inspector/replacements.ts';
import type { Services } from '../../lib/inspector/services.ts';
import { visitGroups } from '../../lib/inspector/visit-groups.ts';
import { t } from '../../lib/language/on-screen.ts';
import { useInspector } from '../hooks/use-inspector.ts';
import { useViewOf } from '../hooks/use-view-of.ts';
import { ViewContext } from '../hooks/view-context.ts';
import { Announcer } from '../parts/Announcer.tsx';
import { Boundary } from '../parts/Boundary.tsx';
import { AlsoSeen } from '../session/AlsoSeen.tsx';
import { SessionList } from '../session/SessionList.tsx';
import './panel.css';
import { PanelDetails } from './PanelDetails.tsx';
import { PanelToolbar } from './PanelToolbar.tsx';
import { Split } from './Split.tsx';

interface PanelProps {
  /** Started by whoever made it. */
  inspector: Inspector;
  services: Services;
}

/** The DevTools panel: every session of every page since it was opened, and one of them in full. */
export function Panel({ inspector, services }: PanelProps) {
  const state = useInspector(inspector);
  const view = useViewOf(services, inspector);
  const [query, setQuery] = useState('');
  const details = detailsOf(state);
  const server = serverOf(details);
  return (
    <ViewContext.Provider value={view}>
      <div class={server?.environment === 'production' ? 'panel production' : 'panel'}>
        <PanelToolbar
          state={state}
          details={details}
          query={query}
          onQuery={setQuery}
          onRecord={inspector.actions.reloadAndRecord}
          onReadAfterAuthorize={inspector.actions.readAfterAuthorize}
          onClear={inspector.actions.clear}
          onOptions={inspector.actions.openOptions}
        />
        <aside class="panel-side" aria-label={t`Sessions`}>
          <div id="sessions" class="panel-list">
            <Boundary part="session list" about={state.sessions}>
              <SessionList
                groups={visitGroups(state)}
                divided
                readings={state.readings}
                standings={sessionNotes(state)}
                selected={state.selected?.session_id}
                onPick={inspector.actions.pickSession}
              />
              <AlsoSeen lookAlikes={state.lookAlikes} />
            </Boundary>
          </div>
          <Split of="sessions" layout={services.layout} />
        </aside>
        <PanelDetails state={state} details={details} inspector={inspector} query={query} />
        <Announcer details={details} sessions={state.sessions.length} />
      </div>
    </ViewContext.Provider>
  );
}
