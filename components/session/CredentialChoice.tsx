import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { ServerChip } from '../parts/ServerChip.tsx';
import { Value } from '../parts/Value.tsx';
import './credential-choice.css';

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
