import { lockAll, lockWhatIsOver } from './open-vault.ts';
import type { VaultNeeds } from './ports.ts';

/** Lock now: what is remembered needs the passphrase again. */
export function lockVault(needs: VaultNeeds): Promise<void> {
  return needs.exclusively(() => lockAll(needs));
}

/** What the alarm is for: the screen changes when the time is over, without anybody using anything. */
export function lockWhenOver(needs: VaultNeeds): Promise<void> {
  return needs.exclusively(() => lockWhatIsOver(needs));
}
