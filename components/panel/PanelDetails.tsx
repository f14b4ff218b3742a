import { useState } from 'preact/hooks';
import { createMasks } from '../../lib/display/mask.ts';
import { type Details, snapshotIn } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { type InspectorState, selectedSession } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { FindingsList } from '../findings/FindingsList.tsx';
import { PasteArea } from '../findings/PasteArea.tsx';
import { type Diagnosis, useDiagnosis } from '../findings/use-diagnosis.ts';
import { Ledger } from '../history/Ledger.tsx';
import { EmptyContext } from '../hooks/empty-context.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { SdkCalls } from '../sdk/SdkCalls.tsx';
import { LeakedKeys } from '../session/LeakedKeys.tsx';
import { NothingFound } from '../session/NothingFound.tsx';
import { ReadBar } from '../session/ReadBar.tsx';
import { RestrictedPage } from '../session/RestrictedPage.tsx';
import { Skeleton } from '../session/Skeleton.tsx';
import { PanelSession } from './PanelSession.tsx';
import { PanelUnread } from './PanelUnread.tsx';
import { type PanelMemory, usePanelMemory } from './use-panel-memory.ts';
import './panel.css';

interface PanelDetailsProps {
  state: InspectorState;
  details: Details;
  inspector: Inspector;
  query: string;
}

/** The right side: one session in full, or why there is none. */
export function PanelDetails({ state, details, inspector, query }: PanelDetailsProps) {
  const memory = usePanelMemory();
  return (
    <main class="panel-details" data-state={details.kind}>
      <LeakedKeys leakedKeys={state.leakedKeys} />
      <Boundary part={`details, ${details.kind}`} about={snapshotIn(details) ?? details.kind}>
        <DiagnosedContent
          state={state}
          details={details}
          inspector={inspector}
          query={query}
          memory={memory}
        />
      </Boundary>
    </main>
  );
}

interface ContentProps extends PanelDetailsProps {
  memory: PanelMemory;
}

/** Inside the boundary, since a check may have a fault, too. */
function DiagnosedContent(props: ContentProps) {
  const diagnosis = useDiagnosis(props.state);
  return (
    <EmptyContext.Provider value={diagnosis.whyEmpty}>
      <PanelContent {...props} diagnosis={diagnosis} />
    </EmptyContext.Provider>
  );
}

function PanelContent({
  state,
  details,
  inspector,
  query,
  diagnosis,
  memory,
}: ContentProps & { diagnosis: Diagnosis }) {
  const { actions } = inspector;
  const paste = <PasteArea pasted={state.pasted} findings={diagnosis.pasted} actions={actions} />;
  const session = selectedSession(state);
  const snapshot = snapshotIn(details);
  if (session && snapshot) {
    return (
      <PanelSession
        session={session}
        snapshot={snapshot}
        details={details}
        state={state}
        inspector={inspector}
        query={query}
        diagnosis={diagnosis}
        memory={memory}
      />
    );
  }
  switch (details.kind) {
    case 'restricted-page':
      return (
        <RestrictedPage url={details.url} reason={details.reason}>
          {paste}
        </RestrictedPage>
      );
    case 'nothing-found':
      return (
        <NothingFound
          searched={details.searched}
          klarnaLibrary={details.klarnaLibrary}
          network
          onScanAgain={actions.scanAgain}
          onRecord={state.isRecording ? undefined : actions.reloadAndRecord}
        >
          <RecordedCalls state={state} inspector={inspector} diagnosis={diagnosis} />
          {paste}
        </NothingFound>
      );
    case 'choosing':
    case 'confirm-production':
    case 'no-credential':
    case 'failed':
      return (
        <>
          <PanelUnread details={details} state={state} inspector={inspector} />
          <div class="panel-page">{paste}</div>
          <div class="panel-page">
            <Ledger state={state} onClear={() => void actions.clearHistory()} />
          </div>
          <RecordedCalls state={state} inspector={inspector} diagnosis={diagnosis} />
        </>
      );
    default:
      return (
        <>
          <div class="tabs-row">
            <div class="tabs" />
            {details.kind === 'reading' && (
              <ReadBar details={details} state={state} actions={inspector.actions} />
            )}
          </div>
          <div class="panel-page panel-columns">
            <Skeleton
              words={details.kind === 'reading' ? t`Reading from Klarna…` : t`Looking for payment sessions…`}
            />
          </div>
        </>
      );
  }
}

/** What was recorded, where there are no tabs for it: nothing was read that they could belong to. */
function RecordedCalls({
  state,
  inspector,
  diagnosis,
}: Pick<PanelDetailsProps, 'state' | 'inspector'> & { diagnosis: Diagnosis }) {
  const { reloadAndRecord } = inspector.actions;
  const [masks] = useState(createMasks);
  if (state.recordings.length === 0 || reloadAndRecord === undefined) return null;
  const findings = diagnosis.session.filter(
    ({ about, outcome }) => about === 'sdk-calls' && outcome !== 'could-not-check',
  );
  return (
    <div class="panel-page stack loose">
      {findings.length > 0 && (
        <FindingsList
          findings={findings}
          currency={undefined}
          placeOf={() => undefined}
          sourceOf={diagnosis.sourceOf}
        />
      )}
      <SdkCalls
        recordings={state.recordings}
        isRecording={state.isRecording}
        onRecord={reloadAndRecord}
        masks={masks}
      />
    </div>
  );
}
