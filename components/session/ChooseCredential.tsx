import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { t } from '../../lib/language/on-screen.ts';
import { CredentialChoice } from './CredentialChoice.tsx';
import './read-step.css';

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
          ? t`More than one of your API credentials belongs to its server. Klarna answers only to the account that created the session.`
          : session.token === undefined
            ? t`Only the session id was seen, and an id does not say on which of Klarna’s six servers the session lives. A credential is never tried on one after the other.`
            : t`Its client token does not say on which of Klarna’s six servers the session lives. A credential is never tried on one after the other.`}
      </p>
      <CredentialChoice credentials={credentials} onPick={onPick} />
    </div>
  );
}
