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
          ? t`Several API credentials match the session’s server. Klarna answers only to the account that created the session.`
          : session.token === undefined
            ? t`Only the session id was found. It does not say which of Klarna’s six servers has the session, and credentials are never tried on several.`
            : t`The client token does not say which of Klarna’s six servers has the session, and credentials are never tried on several.`}
      </p>
      <CredentialChoice credentials={credentials} onPick={onPick} />
    </div>
  );
}
