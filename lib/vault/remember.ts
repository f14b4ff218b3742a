import type { Credential } from '../klarna/credential.ts';
import type { VaultOutcome } from '../messages/results.ts';
import type { Bytes } from './base64.ts';
import { holds } from './change-vault.ts';
import { commitVault } from './commit-vault.ts';
import { calibrateIterations, deriveKek } from './kdf.ts';
import { loadVault } from './load-vault.ts';
import { decryptAll, lockAll, openAll, upToDate } from './open-vault.ts';
import { passphraseProblem } from './passphrase.ts';
import type { CredentialStore } from './ports.ts';
import { type VaultNeeds, VaultNotWritten } from './ports.ts';
import { tryPassphrase } from './unlock-vault.ts';
import { sealCredential } from './vault-items.ts';
import { randomBytes, unwrapDataKey, wrapDataKey } from './vault-keys.ts';
import type { Vault, VaultContent, VaultItem } from './vault-record.ts';

/** Turns on Remember on this device: everything in memory goes into a new vault, which is unlocked then. */
export function rememberOnDevice(
  passphrase: string,
  memory: CredentialStore,
  needs: VaultNeeds,
): Promise<VaultOutcome> {
  return needs.exclusively(async () => {
    const why = passphraseProblem(passphrase);
    if (why !== undefined) return { kind: 'bad-passphrase', why };
    const loaded = await loadVault(needs);
    if (loaded.kind === 'vault') return { kind: 'exists' };
    if (loaded.kind !== 'none') return loaded;
    const credentials = (await memory.list()).sort((a, b) => a.savedAt - b.savedAt);
    const made = await writeNew(credentials, [], 1, passphrase, needs).catch(notWritten);
    if (made.kind !== 'written') return made;
    await openAll(made.vault, made.dataKey, undefined, needs);
    for (const { id } of credentials) await memory.remove(id);
    return { kind: 'done' };
  });
}

/**
 * Another passphrase, and another data key with it: whoever knows the old one and has an old copy learns nothing of
 * the new. Asked twice, it answers the same.
 */
export function changePassphrase(current: string, next: string, needs: VaultNeeds): Promise<VaultOutcome> {
  return needs.exclusively(async () => {
    const why = passphraseProblem(next);
    if (why !== undefined) return { kind: 'bad-passphrase', why };
    const loaded = await loadVault(needs);
    if (loaded.kind === 'none') return { kind: 'off' };
    if (loaded.kind !== 'vault') return loaded;
    const tried = await tryPassphrase(loaded.vault, current, needs);
    if (tried.kind === 'wrong-passphrase' && (await wasChangedAlready(loaded.vault, next, needs))) {
      return { kind: 'done' };
    }
    if (tried.kind !== 'opened') return tried;
    const { credentials, damaged } = await decryptAll(loaded.vault, tried.dataKey, needs.crypto);
    const lost = loaded.vault.items.filter(({ id }) => damaged.includes(id));
    const rev = loaded.vault.rev + 1;
    const made = await writeNew(credentials, lost, rev, next, needs).catch(notWritten);
    if (made.kind !== 'written') return made;
    await openAll(made.vault, made.dataKey, undefined, needs);
    return { kind: 'done' };
  });
}

/** Turns Remember off: the credentials go back into memory, and nothing stays on the disk. */
export function stopRemembering(memory: CredentialStore, needs: VaultNeeds): Promise<VaultOutcome> {
  return needs.exclusively(async () => {
    const unlocked = await upToDate(needs);
    if (unlocked === undefined) return { kind: 'locked' };
    for (const credential of unlocked.open.credentials) await memory.save(credential);
    return removeVault(needs);
  });
}

/** Forgets everything that is remembered, whatever state it is in. The typed confirmation is checked where it comes in. */
export function forgetVault(needs: VaultNeeds): Promise<VaultOutcome> {
  return needs.exclusively(() => removeVault(needs));
}

async function removeVault(needs: VaultNeeds): Promise<VaultOutcome> {
  const { vault, next, backup } = needs.storage;
  try {
    // The copies first: what is left, if the browser refuses half-way, is the vault itself and not a ghost of it.
    if ((await backup.read()).kind !== 'inaccessible') await backup.remove();
    await next.remove();
    await vault.remove();
  } catch {
    return { kind: 'not-written' };
  }
  await lockAll(needs);
  await needs.attempts.remove();
  return { kind: 'done' };
}

type Written = { kind: 'written'; vault: Vault; dataKey: Bytes };

/** A vault under a fresh data key. `asTheyAre` are records that nobody can open any more; they stay visible as damaged. */
async function writeNew(
  credentials: readonly Credential[],
  asTheyAre: readonly VaultItem[],
  rev: number,
  passphrase: string,
  needs: VaultNeeds,
): Promise<Written> {
  const { crypto, now } = needs;
  const dataKey = randomBytes(32, crypto);
  const header = await wrapDataKey(dataKey, passphrase, await bearableCost(passphrase, needs), crypto);
  const sealed = await Promise.all(credentials.map((each) => sealCredential(each, dataKey, now(), crypto)));
  const content: VaultContent = { ...header, items: [...sealed, ...asTheyAre], rev };
  let vault: Vault | undefined;
  await commitVault(content, needs, async (written) => {
    vault = written;
    const all = await Promise.all(credentials.map((each) => holds(written, each, dataKey, needs)));
    return all.every(Boolean);
  });
  if (vault === undefined) throw new VaultNotWritten();
  return { kind: 'written', vault, dataKey };
}

function bearableCost(passphrase: string, { crypto, clock }: VaultNeeds): Promise<number> {
  const salt = btoa('\0'.repeat(32));
  const derive = (iter: number) =>
    deriveKek(passphrase, { kind: 'passphrase', kdf: 'PBKDF2-SHA256', iter, salt }, crypto.subtle);
  return calibrateIterations(derive, clock);
}

/** The message came twice: the first one was carried out, and its answer was lost with the worker. */
async function wasChangedAlready(vault: Vault, next: string, needs: VaultNeeds): Promise<boolean> {
  const opened = await unwrapDataKey(vault, next, needs.crypto);
  if (opened.kind !== 'opened') return false;
  await needs.attempts.remove();
  await openAll(vault, opened.dataKey, undefined, needs);
  return true;
}

function notWritten(error: unknown): VaultOutcome {
  if (error instanceof VaultNotWritten) return { kind: 'not-written' };
  throw error;
}
