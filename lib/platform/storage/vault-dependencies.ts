import { Attempts } from '../../vault/attempts.ts';
import { Deadlines, OpenVault } from '../../vault/auto-lock.ts';
import type { VaultDependencies } from '../../vault/ports.ts';
import {
  abortReadsOnLock,
  createReadsInProgress,
  type ReadsInProgress,
} from '../../vault/reads-in-progress.ts';
import { browser } from '../browser.ts';
import { withLock } from './locks.ts';
import { sessionSlot } from './session-slot.ts';
import { createVaultStorage } from './vault-store.ts';

/** The key of the open vault in `storage.session`. */
export const openVaultKey = 'vault:open';

const alarmName = 'vault-lock';

/** The vault of this browser, and the running reads of this worker. Locking a credential aborts its reads. */
export function createVaultDependencies(): VaultDependencies & { reads: ReadsInProgress } {
  const reads = createReadsInProgress();
  return {
    reads,
    storage: createVaultStorage(),
    open: abortReadsOnLock(sessionSlot(openVaultKey, OpenVault), reads),
    deadlines: sessionSlot('vault:deadlines', Deadlines),
    attempts: sessionSlot('vault:attempts', Attempts),
    exclusively: (work) => withLock('vault', work),
    // An alarm that cannot be set is no harm: every use looks at the clock itself.
    wakeAt: async (at) => void (await browser.alarms.create(alarmName, { when: at })),
    crypto: globalThis.crypto,
    now: Date.now,
    clock: () => performance.now(),
  };
}

/** Calls `lock` when an unlocked credential expires. Call synchronously at startup. */
export function onLockAlarm(lock: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // Credentials in unreadable storage cannot be used either.
    if (name === alarmName) void lock().catch(() => undefined);
  });
}
