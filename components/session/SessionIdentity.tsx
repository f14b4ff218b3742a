import type { DetectedSession } from '../../lib/detection/detected-session.ts';
import { t } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { EvidenceLine } from './Evidence.tsx';
import './session-identity.css';

interface SessionIdentityProps {
  session: DetectedSession;
  /** Whether this is the one element that stands for the session; false where a list has it. */
  listed: boolean;
}

/** Which session it is, and where it was seen. */
export function SessionIdentity({ session, listed }: SessionIdentityProps) {
  return (
    <div class="session-identity" data-session-id={listed ? undefined : session.session_id}>
      <p class="row">
        <code class="grow">{session.session_id}</code>
        <CopyButton what={t`session id`} text={session.session_id} />
      </p>
      <EvidenceLine session={session} />
    </div>
  );
}
