import type { Credential } from '../klarna/credential.ts';
import type { VaultOutcome } from '../messages/results.ts';
import type { Bytes } from './base64.ts';
import { verifyStored } from './change-vault.ts';
import { calibrateIterations, deriveKek } from './kdf.ts';
import { decryptItems, lockAll, openVault, reconcileOpenVault } from './open-vault.ts';
import { passphraseProblem } from './passphrase.ts';
import type { CredentialStore } from './ports.ts';
import { type VaultDependencies, VaultNotWritten } from './ports.ts';
import { tryPassphrase } from './unlock-vault.ts';
import { encryptCredential } from './vault-items.ts';
import { randomBytes, unwrapDataKey, wrapDataKey } from './vault-keys.ts';
import type { Vault, VaultContent, VaultItem } from './vault-record.ts';
import { commitVault, loadVault } from './vault-storage.ts';

/** Turns "Remember on this device" on: moves all credentials from memory to a new vault, and leaves it unlocked. */
export function rememberOnDevice(
  passphrase: string,
  memory: CredentialStore,
  deps: VaultDependencies,
): Promise<VaultOutcome> {
  return deps.exclusively(async () => {
    const why = passphraseProblem(passphrase);
    if (why !== undefined) return { kind: 'bad-passphrase', why };
    const loaded = await loadVault(deps);
    if (loaded.kind === 'vault') return { kind: 'exists' };
    if (loaded.kind !== 'none') return loaded;
    const credentials = (await memory.list()).sort((a, b) => a.savedAt - b.savedAt);
    const made = await writeNewVault(credentials, [], 1, passphrase, deps).catch(asOutcome);
    if (made.kind !== 'written') return made;
    await openVault(made.vault, made.dataKey, undefined, deps);
    for (const { id } of credentials) await memory.remove(id);
    return { kind: 'done' };
  });
}

/**
 * Changes the passphrase and the data key. An old copy of the vault and the old passphrase reveal nothing that is saved
 * afterwards. Idempotent.
 */
export function changePassphrase(
  current: string,
  next: string,
  deps: VaultDependencies,
): Promise<VaultOutcome> {
  return deps.exclusively(async () => {
    const why = passphraseProblem(next);
    if (why !== undefined) return { kind: 'bad-passphrase', why };
    const loaded = await loadVault(deps);
    if (loaded.kind === 'none') return { kind: 'off' };
    if (loaded.kind !== 'vault') return loaded;
    const tried = await tryPassphrase(loaded.vault, current, deps);
    if (tried.kind === 'wrong-passphrase' && (await openIfAlreadyChanged(loaded.vault, next, deps))) {
      return { kind: 'done' };
    }
    if (tried.kind !== 'opened') return tried;
    const { credentials, damaged } = await decryptItems(loaded.vault, tried.dataKey, deps.crypto);
    const lost = loaded.vault.items.filter(({ id }) => damaged.includes(id));
    const rev = loaded.vault.rev + 1;
    const made = await writeNewVault(credentials, lost, rev, next, deps).catch(asOutcome);
    if (made.kind !== 'written') return made;
    await openVault(made.vault, made.dataKey, undefined, deps);
    return { kind: 'done' };
  });
}

/** Turns "Remember on this device" off: moves the credentials to memory, and deletes the vault. */
export function stopRemembering(memory: CredentialStore, deps: VaultDependencies): Promise<VaultOutcome> {
  return deps.exclusively(async () => {
    const unlocked = await reconcileOpenVault(deps);
    if (unlocked === undefined) return { kind: 'locked' };
    for (const credential of unlocked.open.credentials) await memory.save(credential);
    return removeVault(deps);
  });
}

/** Deletes the vault, whatever its state. The schema of the message checks the confirmation. */
export function forgetVault(deps: VaultDependencies): Promise<VaultOutcome> {
  return deps.exclusively(() => removeVault(deps));
}

async function removeVault(deps: VaultDependencies): Promise<VaultOutcome> {
  const { vault, next, backup } = deps.storage;
  try {
    // Copies first: if the browser refuses half-way, the vault itself remains, not an old copy of it.
    if ((await backup.read()).kind !== 'inaccessible') await backup.remove();
    await next.remove();
    await vault.remove();
  } catch {
    return { kind: 'not-written' };
  }
  await lockAll(deps);
  await deps.attempts.remove();
  return { kind: 'done' };
}

type WrittenVault = { kind: 'written'; vault: Vault; dataKey: Bytes };

/** Writes a vault with a new data key. `damaged` are records that cannot be decrypted; they stay listed as damaged. */
async function writeNewVault(
  credentials: readonly Credential[],
  damaged: readonly VaultItem[],
  rev: number,
  passphrase: string,
  deps: VaultDependencies,
): Promise<WrittenVault> {
  const { crypto, now } = deps;
  const dataKey = randomBytes(32, crypto);
  const header = await wrapDataKey(dataKey, passphrase, await calibrateCost(passphrase, deps), crypto);
  const sealed = await Promise.all(
    credentials.map((each) => encryptCredential(each, dataKey, now(), crypto)),
  );
  const content: VaultContent = { ...header, items: [...sealed, ...damaged], rev };
  let vault: Vault | undefined;
  await commitVault(content, deps, async (written) => {
    vault = written;
    const all = await Promise.all(credentials.map((each) => verifyStored(written, each, dataKey, deps)));
    return all.every(Boolean);
  });
  if (vault === undefined) throw new VaultNotWritten();
  return { kind: 'written', vault, dataKey };
}

function calibrateCost(passphrase: string, { crypto, clock }: VaultDependencies): Promise<number> {
  const salt = btoa('\0'.repeat(32));
  const derive = (iter: number) =>
    deriveKek(passphrase, { kind: 'passphrase', kdf: 'PBKDF2-SHA256', iter, salt }, crypto.subtle);
  return calibrateIterations(derive, clock);
}

/** Handles a message that was sent twice: the first one was carried out, but the worker stopped before it answered. */
async function openIfAlreadyChanged(vault: Vault, next: string, deps: VaultDependencies): Promise<boolean> {
  const opened = await unwrapDataKey(vault, next, deps.crypto);
  if (opened.kind !== 'opened') return false;
  await deps.attempts.remove();
  await openVault(vault, opened.dataKey, undefined, deps);
  return true;
}

function asOutcome(error: unknown): VaultOutcome {
  if (error instanceof VaultNotWritten) return { kind: 'not-written' };
  throw error;
}
