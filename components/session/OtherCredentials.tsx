import type { CredentialSummary } from '../../lib/klarna/credential.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Fold } from '../parts/Fold.tsx';
import { CredentialChoice } from './CredentialChoice.tsx';

interface OtherCredentialsProps {
  credentials: readonly CredentialSummary[];
  /** A read is under way: none can be picked. */
  busy?: boolean;
  onPick(credential: CredentialSummary): void;
}

/** The credentials that fit besides the one that was taken. Each is one click, and says which server it goes to. */
export function OtherCredentials({ credentials, busy = false, onPick }: OtherCredentialsProps) {
  if (credentials.length === 0) return null;
  return (
    <Fold name="other-credentials" summary={t`Read with another credential`}>
      <CredentialChoice credentials={credentials} busy={busy} onPick={onPick} />
    </Fold>
  );
}
