import type { ComponentChildren } from 'preact';
import type { Finding } from '../../lib/diagnosis/finding.ts';
import type { Details } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { otherCredentials } from '../../lib/inspector/read-plan.ts';
import { type InspectorState, selectedSession } from '../../lib/inspector/state.ts';
import { useDiagnosis } from '../findings/use-diagnosis.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { PasteBox } from '../parts/PasteBox.tsx';
import { AlsoSeen } from '../session/AlsoSeen.tsx';
import { LeakedKeys } from '../session/LeakedKeys.tsx';
import { NothingFound } from '../session/NothingFound.tsx';
import { OtherCredentials } from '../session/OtherCredentials.tsx';
import { RestrictedPage } from '../session/RestrictedPage.tsx';
import { ServerConflicts } from '../session/ServerConflicts.tsx';
import { SessionIdentity } from '../session/SessionIdentity.tsx';
import { Skeleton } from '../session/Skeleton.tsx';
import { TokenClaims } from '../session/TokenClaims.tsx';
import { UnreadSession } from '../session/UnreadSession.tsx';
import { PopupSession } from './PopupSession.tsx';

interface PopupDetailsProps {
  state: InspectorState;
  details: Details;
  inspector: Inspector;
}

/** The part that scrolls: warnings first, then the one thing there is to say, then what was seen besides. */
export function PopupDetails({ state, details, inspector }: PopupDetailsProps) {
  const session = selectedSession(state);
  const findings = useDiagnosis(state);
  const identity = session && <SessionIdentity session={session} listed={state.sessions.length > 1} />;
  return (
    <main class="popup-details" data-state={details.kind}>
      <LeakedKeys leakedKeys={state.leakedKeys} />
      <Boundary about={details}>
        <PopupContent
          details={details}
          inspector={inspector}
          state={state}
          identity={identity}
          findings={findings}
        />
      </Boundary>
      <AlsoSeen lookAlikes={state.lookAlikes} />
    </main>
  );
}

function PopupContent({
  details,
  inspector,
  state,
  identity,
  findings,
}: PopupDetailsProps & { identity: ComponentChildren; findings: readonly Finding[] }) {
  const { actions } = inspector;
  switch (details.kind) {
    case 'scanning':
      return <Skeleton words="Looking for payment sessions…">{identity}</Skeleton>;
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
          network={false}
          onRecord={state.isRecording ? undefined : actions.reloadAndRecord}
        >
          <PasteBox onPaste={actions.paste} />
        </NothingFound>
      );
    case 'choosing':
    case 'confirm-production':
    case 'no-credential':
      return (
        <>
          {identity}
          <UnreadSession details={details} inspector={inspector} credentials={state.credentials ?? []} />
          <ServerConflicts session={details.session} />
          <TokenClaims session={details.session} />
        </>
      );
    case 'failed':
      return (
        <>
          <UnreadSession details={details} inspector={inspector} credentials={state.credentials ?? []} />
          {details.previous === undefined ? (
            identity
          ) : (
            <PopupSession
              session={details.session}
              snapshot={details.previous}
              identity={identity}
              findings={findings}
              stale
            />
          )}
        </>
      );
    case 'reading':
      return details.previous === undefined ? (
        <Skeleton words="Reading from Klarna…">{identity}</Skeleton>
      ) : (
        <PopupSession
          session={details.session}
          snapshot={details.previous}
          identity={identity}
          findings={findings}
        />
      );
    case 'shown':
      return (
        <>
          <PopupSession
            session={details.session}
            snapshot={details.snapshot}
            identity={identity}
            findings={findings}
          />
          <OtherCredentials
            credentials={otherCredentials(details.session, state.credentials, details.credential)}
            onPick={(credential) => actions.read(details.session.session_id, credential)}
          />
        </>
      );
    default:
      return details satisfies never;
  }
}
