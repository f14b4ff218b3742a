import type { Environment } from '../klarna/api-server.ts';
import {
  type Deadlines,
  extended,
  freshDeadlines,
  nextLock,
  type OpenVault,
  stillOpen,
} from './auto-lock.ts';
import { type Bytes, fromBase64, toBase64 } from './base64.ts';
import { loadVault } from './load-vault.ts';
import type { VaultNeeds } from './ports.ts';
import { openCredential } from './vault-items.ts';
import type { VaultCrypto } from './vault-keys.ts';
import type { Vault } from './vault-record.ts';

/** What is open at this moment. Pure reading: what is over is not part of it, even if nobody has removed it yet. */
export async function openNow(
  needs: Pick<VaultNeeds, 'open' | 'deadlines' | 'now'>,
): Promise<{ open: OpenVault; deadlines: Deadlines } | undefined> {
  const [open, deadlines] = [await needs.open.get(), await needs.deadlines.get()];
  if (open === undefined || deadlines === undefined) return undefined;
  const still = stillOpen(open, deadlines, needs.now());
  return still && { open: still, deadlines };
}

/** Removes from memory what is over. Only within `exclusively`. */
export async function lockWhatIsOver(needs: VaultNeeds): Promise<void> {
  const stored = await needs.open.get();
  if (stored === undefined) return;
  const now = await openNow(needs);
  if (now === undefined) return lockAll(needs);
  const changed = now.open.key !== stored.key || now.open.credentials.length < stored.credentials.length;
  if (changed) await needs.open.set(now.open);
  await needs.wakeAt(nextLock(now.open, now.deadlines));
}

/** Forgets everything that is open. Only within `exclusively`. */
export async function lockAll({ open, deadlines }: Pick<VaultNeeds, 'open' | 'deadlines'>): Promise<void> {
  await open.remove();
  await deadlines.remove();
}

/** Puts the time off at which an environment locks: one of its credentials is being used. Only within `exclusively`. */
export async function putOff(environment: Environment, needs: VaultNeeds): Promise<void> {
  const current = await openNow(needs);
  if (current === undefined) return;
  const later = extended(current.deadlines, environment, needs.now());
  await needs.deadlines.set(later);
  await needs.wakeAt(nextLock(current.open, later));
}

/** Decrypts everything into memory. Only within `exclusively`. */
export async function openAll(
  vault: Vault,
  dataKey: Bytes,
  restoredFrom: OpenVault['restoredFrom'],
  needs: VaultNeeds,
): Promise<void> {
  const { credentials, damaged } = await decryptAll(vault, dataKey, needs.crypto);
  const open: OpenVault = {
    key: toBase64(dataKey),
    wrapped: vault.dek.ct,
    credentials,
    damaged,
    ...(restoredFrom && { restoredFrom }),
  };
  const deadlines = freshDeadlines(needs.now());
  await needs.deadlines.set(deadlines);
  await needs.open.set(open);
  await needs.wakeAt(nextLock(open, deadlines));
}

/** Every record of a vault: what it holds, or that it is damaged. */
export async function decryptAll(vault: Vault, dataKey: Bytes, crypto: VaultCrypto) {
  const opened = await Promise.all(vault.items.map((item) => openCredential(item, dataKey, crypto)));
  return {
    credentials: opened.filter((credential) => credential !== undefined),
    damaged: vault.items.filter((_, index) => opened[index] === undefined).map(({ id }) => id),
  };
}

/**
 * The vault and its data key while it is unlocked, brought up to date: a worker that was stopped between the disk and the
 * memory may have left a record behind, or another data key. Only within `exclusively`.
 */
export async function upToDate(
  needs: VaultNeeds,
): Promise<{ vault: Vault; dataKey: Bytes; open: OpenVault } | undefined> {
  await lockWhatIsOver(needs);
  const unlocked = await openKey(needs);
  const loaded = await loadVault(needs);
  if (unlocked === undefined || loaded.kind !== 'vault') return undefined;
  const { vault } = loaded;
  const { dataKey, open } = unlocked;
  if (open.wrapped !== vault.dek.ct) {
    await lockAll(needs);
    return undefined;
  }
  const known = new Set([...open.credentials.map(({ id }) => id), ...open.damaged]);
  const unknown = vault.items.filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return { vault, dataKey, open };
  const late = await decryptAll({ ...vault, items: unknown }, dataKey, needs.crypto);
  const all: OpenVault = {
    ...open,
    credentials: [...open.credentials, ...late.credentials],
    damaged: [...open.damaged, ...late.damaged],
  };
  await needs.open.set(all);
  return { vault, dataKey, open: all };
}

/** The data key while the vault is unlocked. */
export async function openKey(
  needs: Pick<VaultNeeds, 'open' | 'deadlines' | 'now'>,
): Promise<{ dataKey: Bytes; open: OpenVault } | undefined> {
  const open = (await openNow(needs))?.open;
  const dataKey = open?.key === undefined ? undefined : fromBase64(open.key);
  return open && dataKey && { dataKey, open };
}
