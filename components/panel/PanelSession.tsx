import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import { countOutcomes } from '../../lib/diagnosis/summary.ts';
import type { Masks } from '../../lib/display/mask.ts';
import { readSnapshot } from '../../lib/display/read-snapshot.ts';
import { disclosureOf } from '../../lib/display/shown-value.ts';
import type { Details } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { otherCredentials } from '../../lib/inspector/read-plan.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { describeShapeProblem } from '../../lib/klarna/session-problems.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { FindingsList } from '../findings/FindingsList.tsx';
import { FindingsContext } from '../findings/findings-context.ts';
import { GoLive } from '../findings/GoLive.tsx';
import { PasteArea } from '../findings/PasteArea.tsx';
import type { Diagnosis } from '../findings/use-diagnosis.ts';
import { WorstFindings } from '../findings/WorstFindings.tsx';
import { ChangedContext } from '../hooks/changed-context.ts';
import { PointedContext } from '../hooks/pointed-context.ts';
import { Notice } from '../parts/Notice.tsx';
import { SdkCalls } from '../sdk/SdkCalls.tsx';
import { OtherCredentials } from '../session/CredentialChoice.tsx';
import { CustomerData } from '../session/CustomerData.tsx';
import { RawResponse } from '../session/RawResponse.tsx';
import { ReadBar } from '../session/ReadBar.tsx';
import { StaleLine } from '../session/StaleLine.tsx';
import { UnreadSession } from '../session/UnreadSession.tsx';
import { FindResults } from './FindResults.tsx';
import { historyTabs } from './HistoryTabs.tsx';
import { OrderLinesTab } from './OrderLinesTab.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { type Tab, Tabs } from './Tabs.tsx';
import { useChanged } from './use-changed.ts';
import type { PanelMemory } from './use-panel-memory.ts';
import { usePlaces } from './use-places.ts';
import './panel.css';

interface PanelSessionProps {
  session: DetectedSession;
  snapshot: Snapshot;
  details: Details;
  state: InspectorState;
  inspector: Inspector;
  query: string;
  diagnosis: Diagnosis;
  memory: PanelMemory;
}

/** A session that was read, in tabs. While something is looked for, the tabs give way to what was found. */
export function PanelSession({
  session,
  snapshot,
  details,
  state,
  inspector,
  query,
  diagnosis,
  memory,
}: PanelSessionProps) {
  const { tab, openTab } = memory;
  const changed = useChanged(snapshot);
  const findings = diagnosis.session;
  const places = usePlaces(findings, openTab);
  const read = readSnapshot(snapshot);
  const raw = <RawResponse snapshot={snapshot} branches={memory} />;
  const bar = <ReadBar details={details} state={state} actions={inspector.actions} />;
  const finding = query.trim() !== '';
  return (
    <FindingsContext.Provider value={places.view}>
      <div ref={places.root} class="panel-session">
        {details.kind === 'failed' && (
          <div class="panel-page">
            <UnreadSession details={details} inspector={inspector} state={state} />
            <StaleLine snapshot={snapshot} />
          </div>
        )}
        {finding && <FindResults snapshot={snapshot} query={query} />}
        {!finding && read.kind === 'session' && (
          <Tabs
            label={t`Session`}
            selected={tab}
            onSelect={openTab}
            about={snapshot}
            aside={bar}
            tabs={[
              {
                id: 'overview',
                title: t`Overview`,
                content: () => (
                  <ChangedContext.Provider value={changed}>
                    <OverviewTab
                      detected={session}
                      session={read.session}
                      snapshot={snapshot}
                      unexpected={read.unexpected}
                    >
                      <WorstFindings
                        findings={findings}
                        currency={read.session.purchase_currency}
                        onShowPlace={places.showPath}
                      />
                    </OverviewTab>
                    {(details.kind === 'reading' || details.kind === 'shown') && (
                      <OtherCredentials
                        credentials={otherCredentials(session, state.credentials, details.credential)}
                        busy={details.kind === 'reading'}
                        onPick={(credential) => inspector.actions.read(session.session_id, credential)}
                      />
                    )}
                  </ChangedContext.Provider>
                ),
              },
              findingsTab(findings, () => (
                <div class="stack loose findings-tab">
                  <FindingsList
                    findings={findings}
                    currency={read.session.purchase_currency}
                    placeOf={places.placeOf}
                    sourceOf={diagnosis.sourceOf}
                  />
                  <GoLive items={diagnosis.goLive()} />
                  <PasteArea pasted={state.pasted} findings={diagnosis.pasted} actions={inspector.actions} />
                </div>
              )),
              {
                id: 'lines',
                title: t`Order lines`,
                count: read.session.order_lines?.length ?? 0,
                content: () => (
                  <PointedContext.Provider value={places.pointed}>
                    <OrderLinesTab session={read.session} body={snapshot.body} />
                  </PointedContext.Provider>
                ),
              },
              {
                id: 'customer',
                title: t`Customer`,
                content: () => <CustomerData session={read.session} snapshot={snapshot} wire />,
              },
              ...sdkTab(state, inspector, disclosureOf(snapshot.body, pageLanguage()).masks),
              ...historyTabs(session.session_id, state, inspector, memory),
              { id: 'raw', title: t`Raw`, content: () => raw },
            ]}
          />
        )}
        {!finding && read.kind === 'wrong-shape' && (
          <div class="panel-page stack">
            <Notice tone="warn" title={t`The answer is not a payment session`}>
              <p class="small">{translate(describeShapeProblem(read.problem))}</p>
            </Notice>
            {raw}
          </div>
        )}
      </div>
    </FindingsContext.Provider>
  );
}

/** Counts what is wrong; where nothing is, nothing. */
function findingsTab(findings: readonly Finding[], content: Tab['content']): Tab {
  const { fail, warn } = countOutcomes(findings);
  return {
    id: 'findings',
    title: t`Findings`,
    ...(fail + warn > 0 && { count: fail + warn, bad: fail > 0 }),
    content,
  };
}

/** The calls of Klarna's library; no tab where the browser cannot record them. */
function sdkTab({ recordings, isRecording }: InspectorState, { actions }: Inspector, masks: Masks): Tab[] {
  const { reloadAndRecord } = actions;
  if (reloadAndRecord === undefined) return [];
  const calls = recordings.reduce((sum, { record }) => sum + record.calls.length, 0);
  return [
    {
      id: 'sdk',
      title: t`SDK calls`,
      ...(calls > 0 && { count: calls }),
      content: () => (
        <SdkCalls
          recordings={recordings}
          isRecording={isRecording}
          onRecord={reloadAndRecord}
          masks={masks}
        />
      ),
    },
  ];
}
