import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { apiOrigin } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Fold } from '../parts/Fold.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { ServerChip } from '../parts/ServerChip.tsx';
import { Value } from '../parts/Value.tsx';
import './credential-choice.css';
import './read-step.css';

interface CredentialChoiceProps {
  credentials: readonly CredentialSummary[];
  /** A read is under way: none can be picked. */
  busy?: boolean;
  onPick(credential: CredentialSummary): void;
}

/** One button for each credential a session may be read with. */
export function CredentialChoice({ credentials, busy = false, onPick }: CredentialChoiceProps) {
  return (
    <ul class="credential-choices">
      {credentials.map((credential) => (
        <li key={credential.id}>
          <button type="button" class="credential-choice" disabled={busy} onClick={() => onPick(credential)}>
            <span class="credential-choice-name">
              <Value text={credential.label} />
            </span>
            <ServerChip server={credential.server} />
            {credential.maskedUsername !== '' && (
              <span class="credential-choice-user quiet">
                <Value text={credential.maskedUsername} mono />
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface ChooseCredentialProps {
  session: DetectedSession;
  credentials: readonly CredentialSummary[];
  onPick(credential: CredentialSummary): void;
}

/** Asks which credential to use, and says why it has to be asked. */
export function ChooseCredential({ session, credentials, onPick }: ChooseCredentialProps) {
  const { environment, region } = session.server;
  const known = environment !== undefined && region !== undefined;
  return (
    <div class="read-step">
      <h2>{t`Which credential reads this session?`}</h2>
      <p class="muted">
        {known
          ? t`Several API credentials match the session’s server. Klarna answers only to the account that created the session.`
          : session.token === undefined
            ? t`Only the session id was found. It does not say which of Klarna’s six servers has the session, and credentials are never tried on several.`
            : t`The client token does not say which of Klarna’s six servers has the session, and credentials are never tried on several.`}
      </p>
      <CredentialChoice credentials={credentials} onPick={onPick} />
    </div>
  );
}

interface ConfirmProductionProps {
  credential: CredentialSummary;
  /** Others that fit as well. */
  others: readonly CredentialSummary[];
  onConfirm(credential: CredentialSummary): void;
}

/** Production is read only on a click, and this is where it is said what the click does. */
export function ConfirmProduction({ credential, others, onConfirm }: ConfirmProductionProps) {
  const host = new URL(apiOrigin(credential.server)).host;
  return (
    <div class="read-step read-step-live">
      <h2>{t`This session is in production`}</h2>
      <p>
        <Sentence
          text={t`It belongs to a real purchase and may contain a shopper’s personal data. One read request goes to \`${host}\` with your credential “${'{credential}'}”. The session does not change.`}
          parts={{ credential: <Value text={credential.label} /> }}
        />
      </p>
      <button type="button" class="button live" onClick={() => onConfirm(credential)}>
        {t`Read from production`}
      </button>
      <OtherCredentials credentials={others} onPick={onConfirm} />
    </div>
  );
}

interface OtherCredentialsProps {
  credentials: readonly CredentialSummary[];
  /** A read is under way: none can be picked. */
  busy?: boolean;
  onPick(credential: CredentialSummary): void;
}

/** The other credentials that fit. One click reads with one of them, and each shows its server. */
export function OtherCredentials({ credentials, busy = false, onPick }: OtherCredentialsProps) {
  if (credentials.length === 0) return null;
  return (
    <Fold name="other-credentials" summary={t`Read with another credential`}>
      <CredentialChoice credentials={credentials} busy={busy} onPick={onPick} />
    </Fold>
  );
}
