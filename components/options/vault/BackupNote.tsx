import { t } from '../../../lib/language/on-screen.ts';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { Notice } from '../../parts/Notice.tsx';

/** What is to be said about the copies: that one stood in, or that there is none. */
export function BackupNote({ status }: { status: Extract<VaultStatus, { kind: 'locked' | 'unlocked' }> }) {
  if (status.from !== 'vault') {
    return (
      <Notice tone="warn" title={t`Restored from a copy`}>
        <p class="small">
          {t`The stored data was damaged, so the latest intact copy is used. Your last change may be missing; check the list.`}
        </p>
      </Notice>
    );
  }
  if (status.backup === 'unavailable') {
    return (
      <Notice tone="plain" title={t`No backup copy`}>
        <p class="small">
          {t`This window cannot keep a backup copy (private windows in Firefox cannot). Everything works; keep an exported file if the credentials are hard to replace.`}
        </p>
      </Notice>
    );
  }
  return null;
}
