import { apiOrigin } from '../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { Value } from '../parts/Value.tsx';

interface ConfirmProductionProps {
  credential: CredentialSummary;
  onConfirm(): void;
}

/** Production is read only on a click, and this is where it is said what the click does. */
export function ConfirmProduction({ credential, onConfirm }: ConfirmProductionProps) {
  const host = new URL(apiOrigin(credential.server)).host;
  return (
    <div class="step live-step">
      <h2>This session is in production</h2>
      <p>
        It belongs to a real purchase, and may hold a shopper’s personal data. One read request goes to{' '}
        <code>{host}</code> with your credential “<Value text={credential.label} />
        ”. Nothing in the session changes.
      </p>
      <button type="button" class="button live" onClick={onConfirm}>
        Read from production
      </button>
    </div>
  );
}
