import type { Details } from '../../lib/inspector/details.ts';
import type { Inspector } from '../../lib/inspector/inspector.ts';
import { otherCredentials } from '../../lib/inspector/read-plan.ts';
import type { InspectorState } from '../../lib/inspector/state.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { ChooseCredential, ConfirmProduction } from './CredentialChoice.tsx';
import { FailureCard } from './FailureCard.tsx';
import { NoCredential } from './NoCredential.tsx';

/** The details that stand between a found session and a read one. */
export type Unread = Extract<
  Details,
  { kind: 'choosing' | 'confirm-production' | 'no-credential' | 'failed' }
>;

interface UnreadSessionProps {
  details: Unread;
  inspector: Inspector;
  state: Pick<InspectorState, 'credentials' | 'lookAlikes'>;
}

/** What has to be decided or repaired before the session can be read. */
export function UnreadSession({ details, inspector: { actions }, state }: UnreadSessionProps) {
  const { session } = details;
  const { session_id } = session;
  const othersOf = (credential: CredentialSummary) =>
    otherCredentials(session, state.credentials ?? [], credential);
  switch (details.kind) {
    case 'choosing':
      return (
        <ChooseCredential
          session={session}
          credentials={details.credentials}
          onPick={(credential) => actions.read(session_id, credential)}
        />
      );
    case 'confirm-production':
      return (
        <ConfirmProduction
          credential={details.credential}
          others={othersOf(details.credential)}
          onConfirm={(credential) => actions.read(session_id, credential)}
        />
      );
    case 'no-credential':
      return (
        <NoCredential
          session_id={session_id}
          server={details.server}
          unreadable={details.unreadable}
          onOptions={actions.openOptions}
          onAdd={() => actions.addCredential(details.server)}
        />
      );
    case 'failed': {
      const { credential, failed, previous } = details;
      return (
        <FailureCard
          session={session}
          failed={failed}
          facts={{ credential, previous, lookAlikes: state.lookAlikes }}
          actions={{
            server: credential.server,
            readAgain: () => actions.read(session_id, credential),
            grantHost: () => actions.grantHost(credential.server, session_id, credential),
            addCredential: () => actions.addCredential(credential.server),
            openOptions: actions.openOptions,
            others: othersOf(credential),
            readWith: (other) => actions.read(session_id, other),
          }}
        />
      );
    }
    default:
      return details satisfies never;
  }
}
