import type { ComponentChildren } from 'preact';
import { type Details, snapshotIn } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { otherCredentials } from '../../lib/inspector/read-plan.ts';
import { type InspectorState, selectedSession } from '../../lib/inspector/state.ts';
import { t } from '../../lib/language/on-screen.ts';
import { PasteArea } from '../findings/PasteArea.tsx';
import { type Diagnosis, useDiagnosis } from '../findings/use-diagnosis.ts';
import { EmptyContext } from '../hooks/empty-context.ts';
import { Boundary } from '../parts/Boundary.tsx';
import { Fold } from '../parts/Fold.tsx';
import { AlsoSeen } from '../session/AlsoSeen.tsx';
import { OtherCredentials } from '../session/CredentialChoice.tsx';
import { LeakedKeys } from '../session/LeakedKeys.tsx';
import { NothingFound } from '../session/NothingFound.tsx';
import { RestrictedPage } from '../session/RestrictedPage.tsx';
import { ServerConflicts } from '../session/ServerConflicts.tsx';
import { SessionIdentity } from '../session/SessionIdentity.tsx';
import { Skeleton } from '../session/Skeleton.tsx';
import { TokenClaims } from '../session/TokenClaims.tsx';
import { UnreadSession } from '../session/UnreadSession.tsx';
import { PopupSession } from './PopupSession.tsx';
import './popup.css';

interface PopupDetailsProps {
  state: InspectorState;
  details: Details;
  inspector: Inspector;
}

/** The part that scrolls: warnings first, then the one thing there is to say, then what was seen besides. */
export function PopupDetails({ state, details, inspector }: PopupDetailsProps) {
  const session = selectedSession(state);
  const identity = session && <SessionIdentity session={session} listed={state.sessions.length > 1} />;
  return (
    <main class="popup-details" data-state={details.kind}>
      <LeakedKeys leakedKeys={state.leakedKeys} />
      <Boundary part={`details, ${details.kind}`} about={snapshotIn(details) ?? details.kind}>
        <DiagnosedContent details={details} inspector={inspector} state={state} identity={identity} />
      </Boundary>
      <AlsoSeen lookAlikes={state.lookAlikes} />
    </main>
  );
}

interface ContentProps extends PopupDetailsProps {
  identity: ComponentChildren;
}

/** Inside the boundary, since a check may have a fault, too. */
function DiagnosedContent(props: ContentProps) {
  const diagnosis = useDiagnosis(props.state);
  return (
    <EmptyContext.Provider value={diagnosis.whyEmpty}>
      <PopupContent {...props} diagnosis={diagnosis} />
    </EmptyContext.Provider>
  );
}

function PopupContent({
  details,
  inspector,
  state,
  identity,
  diagnosis,
}: ContentProps & { diagnosis: Diagnosis }) {
  const { actions } = inspector;
  const paste = <PasteArea pasted={state.pasted} findings={diagnosis.pasted} actions={actions} />;
  switch (details.kind) {
    case 'scanning':
      return <Skeleton words={t`Looking for payment sessions…`}>{identity}</Skeleton>;
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
          network={false}
          onRecord={state.isRecording ? undefined : actions.reloadAndRecord}
        >
          {paste}
        </NothingFound>
      );
    case 'choosing':
    case 'confirm-production':
    case 'no-credential':
      return (
        <>
          {identity}
          <UnreadSession details={details} inspector={inspector} state={state} />
          <ServerConflicts session={details.session} />
          <TokenClaims session={details.session} />
        </>
      );
    case 'failed':
      return (
        <>
          <UnreadSession details={details} inspector={inspector} state={state} />
          {details.previous === undefined ? (
            identity
          ) : (
            <PopupSession
              session={details.session}
              snapshot={details.previous}
              identity={identity}
              findings={diagnosis.session}
              stale
            />
          )}
        </>
      );
    case 'reading':
    case 'shown': {
      const snapshot = snapshotIn(details);
      if (snapshot === undefined) return <Skeleton words={t`Reading from Klarna…`}>{identity}</Skeleton>;
      return (
        <>
          <PopupSession
            session={details.session}
            snapshot={snapshot}
            identity={identity}
            findings={diagnosis.session}
          />
          <OtherCredentials
            credentials={otherCredentials(details.session, state.credentials, details.credential)}
            busy={details.kind === 'reading'}
            onPick={(credential) => actions.read(details.session.session_id, credential)}
          />
          <Fold name="request-body" class="fold-section" summary={<h2>{t`Check a request body`}</h2>}>
            {paste}
          </Fold>
        </>
      );
    }
    default:
      return details satisfies never;
  }
}
