import type { Environment } from '../klarna/api-server.ts';
import type { DamagedRecord, VaultStatus } from '../messages/results.ts';
import { remainingWaitMs } from './attempts.ts';
import {
  type Deadlines,
  newDeadlines,
  nextLockAt,
  type OpenVault,
  unexpired,
  withExtendedDeadline,
} from './auto-lock.ts';
import { type Bytes, fromBase64, toBase64 } from './base64.ts';
import type { VaultDependencies } from './ports.ts';
import { decryptCredential } from './vault-items.ts';
import type { VaultCrypto } from './vault-keys.ts';
import type { Vault } from './vault-record.ts';
import { loadVault } from './vault-storage.ts';

/** Reads what is open now. Expired credentials are left out, even if they are not removed yet. Writes nothing. */
export async function readOpenVault(
  deps: Pick<VaultDependencies, 'open' | 'deadlines' | 'now'>,
): Promise<{ open: OpenVault; deadlines: Deadlines } | undefined> {
  const [open, deadlines] = [await deps.open.get(), await deps.deadlines.get()];
  if (open === undefined || deadlines === undefined) return undefined;
  const still = unexpired(open, deadlines, deps.now());
  return still && { open: still, deadlines };
}

/** Removes expired credentials from memory. Call only inside `exclusively`. */
export async function lockExpired(deps: VaultDependencies): Promise<void> {
  const stored = await deps.open.get();
  if (stored === undefined) return;
  const now = await readOpenVault(deps);
  if (now === undefined) return lockAll(deps);
  const changed = now.open.key !== stored.key || now.open.credentials.length < stored.credentials.length;
  if (changed) await deps.open.set(now.open);
  await deps.wakeAt(nextLockAt(now.open, now.deadlines));
}

/** Removes everything that is open from memory. Call only inside `exclusively`. */
export async function lockAll({
  open,
  deadlines,
}: Pick<VaultDependencies, 'open' | 'deadlines'>): Promise<void> {
  await open.remove();
  await deadlines.remove();
}

/** Restarts the time until an environment locks, after a use of one of its credentials. Call only inside `exclusively`. */
export async function extendDeadline(environment: Environment, deps: VaultDependencies): Promise<void> {
  const current = await readOpenVault(deps);
  if (current === undefined) return;
  const later = withExtendedDeadline(current.deadlines, environment, deps.now());
  await deps.deadlines.set(later);
  await deps.wakeAt(nextLockAt(current.open, later));
}

/** Decrypts the vault into memory. Call only inside `exclusively`. */
export async function openVault(
  vault: Vault,
  dataKey: Bytes,
  restoredFrom: OpenVault['restoredFrom'],
  deps: VaultDependencies,
): Promise<void> {
  const { credentials, damaged } = await decryptItems(vault, dataKey, deps.crypto);
  const open: OpenVault = {
    key: toBase64(dataKey),
    wrapped: vault.dek.ct,
    credentials,
    damaged,
    ...(restoredFrom && { restoredFrom }),
  };
  const deadlines = newDeadlines(deps.now());
  await deps.deadlines.set(deadlines);
  await deps.open.set(open);
  await deps.wakeAt(nextLockAt(open, deadlines));
}

/** The credentials of these records, and the ids of the damaged ones. */
export async function decryptItems(vault: Vault, dataKey: Bytes, crypto: VaultCrypto) {
  const opened = await Promise.all(vault.items.map((item) => decryptCredential(item, dataKey, crypto)));
  return {
    credentials: opened.filter((credential) => credential !== undefined),
    damaged: vault.items.filter((_, index) => opened[index] === undefined).map(({ id }) => id),
  };
}

/**
 * Brings the open vault in line with the stored one: a worker that was stopped between the two writes may have left out
 * a record, or left an old data key. Resolves to `undefined` if the vault is locked. Call only inside `exclusively`.
 */
export async function reconcileOpenVault(
  deps: VaultDependencies,
): Promise<{ vault: Vault; dataKey: Bytes; open: OpenVault } | undefined> {
  await lockExpired(deps);
  const unlocked = await readDataKey(deps);
  const loaded = await loadVault(deps);
  if (unlocked === undefined || loaded.kind !== 'vault') return undefined;
  const { vault } = loaded;
  const { dataKey, open } = unlocked;
  if (open.wrapped !== vault.dek.ct) {
    await lockAll(deps);
    return undefined;
  }
  const known = new Set([...open.credentials.map(({ id }) => id), ...open.damaged]);
  const unknown = vault.items.filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return { vault, dataKey, open };
  const late = await decryptItems({ ...vault, items: unknown }, dataKey, deps.crypto);
  const all: OpenVault = {
    ...open,
    credentials: [...open.credentials, ...late.credentials],
    damaged: [...open.damaged, ...late.damaged],
  };
  await deps.open.set(all);
  return { vault, dataKey, open: all };
}

/** Reads the data key; `undefined` if the vault is locked. */
export async function readDataKey(
  deps: Pick<VaultDependencies, 'open' | 'deadlines' | 'now'>,
): Promise<{ dataKey: Bytes; open: OpenVault } | undefined> {
  const open = (await readOpenVault(deps))?.open;
  const dataKey = open?.key === undefined ? undefined : fromBase64(open.key);
  return open && dataKey && { dataKey, open };
}

/** Locks the vault at once. */
export function lockVault(deps: VaultDependencies): Promise<void> {
  return deps.exclusively(() => lockAll(deps));
}

/** Locks what has expired. Called by the alarm, so that the screen shows the lock without a use. */
export function lockExpiredVault(deps: VaultDependencies): Promise<void> {
  return deps.exclusively(() => lockExpired(deps));
}

/** The state of the remembered credentials. Writes nothing. */
export async function vaultStatus(deps: VaultDependencies): Promise<VaultStatus> {
  const loaded = await loadVault(deps);
  if (loaded.kind === 'none') return { kind: 'off' };
  if (loaded.kind !== 'vault') return loaded;
  const { vault, backup, from } = loaded;
  const current = await readOpenVault(deps);
  if (current?.open.key === undefined) {
    const waitMs = remainingWaitMs(await deps.attempts.get(), deps.now());
    return { kind: 'locked', waitMs, stillOpen: current?.open.credentials.length ?? 0, backup, from };
  }
  const { open, deadlines } = current;
  return {
    kind: 'unlocked',
    locksAt: nextLockAt(open, deadlines),
    damaged: damagedRecords(vault, open.damaged),
    backup,
    from: open.restoredFrom ?? from,
  };
}

function damagedRecords({ items }: Vault, damaged: readonly string[]): DamagedRecord[] {
  return items
    .filter(({ id }) => damaged.includes(id))
    .map(({ id, label, env, region }) => ({ id, label, server: { environment: env, region } }));
}
