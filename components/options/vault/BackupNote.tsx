import { t } from '../../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { Notice } from '../../parts/Notice.tsx';

/** What is to be said about the copies: that one stood in, or that there is none. */
export function BackupNote({ status }: { status: Extract<VaultStatus, { kind: 'locked' | 'unlocked' }> }) {
  if (status.from !== 'vault') {
    return (
      <Notice tone="warn" title={t`Restored from a copy`}>
        <p class="small">
          {t`What was stored was damaged, so its newest whole copy is used. What you changed last may be missing: look through the list.`}
        </p>
      </Notice>
    );
  }
  if (status.backup === 'unavailable') {
    return (
      <Notice tone="plain" title={t`There is no second copy`}>
        <p class="small">
          {t`This browser window has no second store (a private window of Firefox has none). Everything works; keep an exported file if the credentials are hard to replace.`}
        </p>
      </Notice>
    );
  }
  return null;
}
