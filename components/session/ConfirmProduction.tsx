import { apiOrigin } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Sentence } from '../parts/Sentence.tsx';
import { Value } from '../parts/Value.tsx';
import { OtherCredentials } from './OtherCredentials.tsx';
import './read-step.css';

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
