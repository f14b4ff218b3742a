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

/** The key in `storage.session` of what is unlocked. */
export const openVaultKey = 'vault:open';

const alarmName = 'vault-lock';

/** The vault of this browser, and the reads of this worker: those with what it locks are broken off. */
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

/** Calls back when the time is over for something that is unlocked. To be called at once when the worker starts. */
export function onLockAlarm(lock: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // Storage that is not to be read now holds nothing that could be used either.
    if (name === alarmName) void lock().catch(() => undefined);
  });
}
