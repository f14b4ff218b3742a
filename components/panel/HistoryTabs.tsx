import { noHistory, snapshotsOf } from '../../lib/inspector/history/history.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { replacements } from '../../lib/inspector/replacements.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { CompareTab } from './CompareTab.tsx';
import type { Tab } from './Tabs.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import type { PanelMemory } from './use-panel-memory.ts';

/** What happened, and what changed. */
export function historyTabs(
  session_id: string,
  state: InspectorState,
  { actions }: Inspector,
  memory: PanelMemory,
): Tab[] {
  return [
    {
      id: 'timeline',
      title: t`Timeline`,
      content: () => <TimelineTab state={state} session_id={session_id} actions={actions} memory={memory} />,
    },
    {
      id: 'compare',
      title: t`Compare`,
      content: () => (
        <CompareTab
          snapshots={snapshotsOf(state.history ?? noHistory, ...kinOf(session_id, state))}
          pair={memory.pair}
          onCompare={memory.compare}
        />
      ),
    },
  ];
}

/** The session, those that it replaced, and the one that replaced it. */
function kinOf(session_id: string, state: InspectorState): string[] {
  const kin = new Set([session_id]);
  for (const [old, { by }] of replacements(state)) {
    if (old === session_id || by === session_id) kin.add(old).add(by);
  }
  return [...kin];
}
