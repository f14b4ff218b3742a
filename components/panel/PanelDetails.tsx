import type { Details } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { type InspectorState, selectedSession } from '../../lib/inspector/state.ts';
import type { Snapshot } from '../../lib/klarna/snapshot.ts';
import { PasteBox } from '../parts/PasteBox.tsx';
import { LeakedKeys } from '../session/LeakedKeys.tsx';
import { NothingFound } from '../session/NothingFound.tsx';
import { RestrictedPage } from '../session/RestrictedPage.tsx';
import { Skeleton } from '../session/Skeleton.tsx';
import { PanelSession } from './PanelSession.tsx';
import { PanelUnread } from './PanelUnread.tsx';

interface PanelDetailsProps {
  state: InspectorState;
  details: Details;
  inspector: Inspector;
  query: string;
}

/** The right side: one session in full, or why there is none. */
export function PanelDetails({ state, details, inspector, query }: PanelDetailsProps) {
  return (
    <main class="panel-details" data-state={details.kind}>
      <LeakedKeys leakedKeys={state.leakedKeys} />
      <PanelContent state={state} details={details} inspector={inspector} query={query} />
    </main>
  );
}

function PanelContent({ state, details, inspector, query }: PanelDetailsProps) {
  const { actions } = inspector;
  const session = selectedSession(state);
  const snapshot = snapshotOf(details);
  if (session && snapshot) {
    return (
      <PanelSession
        session={session}
        snapshot={snapshot}
        details={details}
        state={state}
        inspector={inspector}
        query={query}
      />
    );
  }
  switch (details.kind) {
    case 'restricted-page':
      return (
        <RestrictedPage url={details.url} reason={details.reason}>
          <PasteBox onPaste={actions.paste} />
        </RestrictedPage>
      );
    case 'nothing-found':
      return (
        <NothingFound
          searched={details.searched}
          klarnaLibrary={details.klarnaLibrary}
          network
          onScanAgain={actions.scanAgain}
        >
          <PasteBox onPaste={actions.paste} />
        </NothingFound>
      );
    case 'choosing':
    case 'confirm-production':
    case 'no-credential':
    case 'failed':
      return <PanelUnread details={details} state={state} inspector={inspector} />;
    default:
      return (
        <div class="panel-page">
          <Skeleton
            words={details.kind === 'reading' ? 'Reading from Klarna…' : 'Looking for payment sessions…'}
          />
        </div>
      );
  }
}

/** What there is to show: the newest reading, or the one before it. */
function snapshotOf(details: Details): Snapshot | undefined {
  if (details.kind === 'shown') return details.snapshot;
  if (details.kind === 'reading' || details.kind === 'failed') return details.previous;
  return undefined;
}
