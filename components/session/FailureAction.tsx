import { useState } from 'preact/hooks';
import { type ApiServer, apiOrigin } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import type { ReadFailureKind } from '../../lib/klarna/failure.ts';
import { t } from '../../lib/language/on-screen.ts';
import { CredentialChoice } from './CredentialChoice.tsx';
import './failure-card.css';

/** What can be done about a failed read. */
export interface FailureActions {
  /** The server the read went to. */
  server: ApiServer;
  readAgain(): void;
  /** Tells whether access was given. Called straight from a click. */
  grantHost(): Promise<boolean>;
  addCredential(): void;
  openOptions(): void;
  /** Credentials that were not tried on this session. */
  others: readonly CredentialSummary[];
  readWith(credential: CredentialSummary): void;
}

/** The button that fits the failure. */
export function FailureAction({ kind, actions }: { kind: ReadFailureKind; actions: FailureActions }) {
  switch (kind) {
    case 'host-permission-missing':
      return <GrantHost actions={actions} />;
    case 'no-credential':
    case 'credential-removed':
      return (
        <button type="button" class="button primary" onClick={actions.addCredential}>
          {t`Add credential`}
        </button>
      );
    case 'vault-locked':
    case 'vault-unreadable':
    case 'credential-stopped':
      return <Settings kind={kind} actions={actions} />;
    case 'unauthorized':
      return <OtherCredential actions={actions} retry={false} />;
    case 'forbidden':
    case 'session-not-found':
      return <OtherCredential actions={actions} retry />;
    default:
      return (
        <button type="button" class="button primary" onClick={actions.readAgain}>{t`Read again`}</button>
      );
  }
}

function GrantHost({ actions }: { actions: FailureActions }) {
  const [refused, setRefused] = useState(false);
  const host = new URL(apiOrigin(actions.server)).host;
  return (
    <div class="stack">
      <button
        type="button"
        class="button primary"
        onClick={() => void actions.grantHost().then((granted) => setRefused(!granted))}
      >
        {t`Allow access to ${host}`}
      </button>
      {refused && (
        <p class="problem" role="alert">
          {t`Access was not granted. Press the button to be asked again.`}
        </p>
      )}
    </div>
  );
}

/** What only the settings can repair; afterwards it is read again. */
function Settings({ kind, actions }: { kind: ReadFailureKind; actions: FailureActions }) {
  return (
    <div class="row wrap">
      <button type="button" class="button primary" onClick={actions.openOptions}>
        {kind === 'vault-locked' ? t`Unlock in the settings` : t`Open the settings`}
      </button>
      <button type="button" class="button" onClick={actions.readAgain}>{t`Read again`}</button>
    </div>
  );
}

/** The account is the question: the same again, another credential, or a new one. */
function OtherCredential({ actions, retry }: { actions: FailureActions; retry: boolean }) {
  const read = (
    <button type="button" class={retry ? 'button primary' : 'button'} onClick={actions.readAgain}>
      {t`Read again`}
    </button>
  );
  return (
    <>
      <div class="row wrap">
        {retry && read}
        <button type="button" class={retry ? 'button' : 'button primary'} onClick={actions.addCredential}>
          {t`Add credential`}
        </button>
        {!retry && read}
      </div>
      {actions.others.length > 0 && (
        <div class="failure-card-part">
          <h3>{t`Or read it with`}</h3>
          <CredentialChoice credentials={actions.others} onPick={actions.readWith} />
        </div>
      )}
    </>
  );
}
