import * as z from 'zod/mini';
import type { Environment } from '../klarna/api-server.ts';
import { Credential, CredentialId } from '../klarna/credential.ts';

/** How long credentials stay open without a use, ms. */
export const idleMs = {
  production: 15 * 60_000,
  playground: 8 * 60 * 60_000,
} as const satisfies Record<Environment, number>;

/** If the clock went back by more than this, it was set back, and everything locks. In ms. */
export const clockBackMs = 5 * 60_000;

/** What is open, in the browser's memory. */
export const OpenVault = z.object({
  /** Base64 of the data key. Removed when the first environment locks; a change then needs the passphrase. */
  key: z.optional(z.string()),
  /** The wrapped data key of the vault. If the stored vault has another one, `key` is no longer its key. */
  wrapped: z.string(),
  credentials: z.array(Credential),
  /** Ids of the records that could not be decrypted. */
  damaged: z.array(CredentialId),
  /** The copy that was used because the vault itself was damaged. */
  restoredFrom: z.optional(z.enum(['next', 'backup'])),
});
export type OpenVault = z.infer<typeof OpenVault>;

/** When each environment locks, ms since the epoch. A timer would stop with the worker, and while the computer sleeps. */
export const Deadlines = z.object({
  production: z.number(),
  playground: z.number(),
  /** The latest time seen so far. */
  lastSeen: z.number(),
});
export type Deadlines = z.infer<typeof Deadlines>;

export function newDeadlines(now: number): Deadlines {
  return { production: now + idleMs.production, playground: now + idleMs.playground, lastSeen: now };
}

/** The deadlines after a use of a credential of this environment. */
export function withExtendedDeadline(deadlines: Deadlines, environment: Environment, now: number): Deadlines {
  return { ...deadlines, [environment]: now + idleMs[environment], lastSeen: now };
}

/** The part that is still open. Nothing is, without deadlines or after the clock was set back. */
export function unexpired(
  open: OpenVault,
  deadlines: Deadlines | undefined,
  now: number,
): OpenVault | undefined {
  if (deadlines === undefined || now < deadlines.lastSeen - clockBackMs) return undefined;
  const credentials = open.credentials.filter(({ server }) => now < deadlines[server.environment]);
  const { key, ...rest } = open;
  const keepsKey = key !== undefined && now < keyDeadline(open, deadlines);
  if (!keepsKey && credentials.length === 0) return undefined;
  return { ...rest, credentials, ...(keepsKey && { key }) };
}

/** When the next environment locks, ms since the epoch. */
export function nextLockAt(open: OpenVault, deadlines: Deadlines): number {
  const ends = open.credentials.map(({ server }) => deadlines[server.environment]);
  return Math.min(...ends, ...(open.key === undefined ? [] : [keyDeadline(open, deadlines)]));
}

/** The data key decrypts every record, so it locks with the first environment. */
function keyDeadline({ credentials }: OpenVault, deadlines: Deadlines): number {
  const hasProduction = credentials.some(({ server }) => server.environment === 'production');
  return hasProduction ? Math.min(deadlines.production, deadlines.playground) : deadlines.playground;
}
