import * as z from 'zod/mini';
import type { Environment } from '../klarna/api-server.ts';
import { Credential, CredentialId } from '../klarna/credential.ts';

/** How long credentials stay open without being used, ms. */
export const idleMs = {
  production: 15 * 60_000,
  playground: 8 * 60 * 60_000,
} as const satisfies Record<Environment, number>;

/** A clock that went back by more than this was set back: then nothing is believed, ms. */
export const clockBackMs = 5 * 60_000;

/** What is open, in the browser's memory. */
export const OpenVault = z.object({
  /** Base64 of the data key. Gone with the first kind of credential that locks: changes need the passphrase then. */
  key: z.optional(z.string()),
  /** The wrapped data key of the vault it was opened from: another one there means that this key is no longer its key. */
  wrapped: z.string(),
  credentials: z.array(Credential),
  /** Records that could not be decrypted. */
  damaged: z.array(CredentialId),
  /** The vault itself was damaged when it was unlocked, and this copy stood in. */
  restoredFrom: z.optional(z.enum(['next', 'backup'])),
});
export type OpenVault = z.infer<typeof OpenVault>;

/** When each environment locks, ms since the epoch; absolute, since a timer dies with the worker and sleeps with the computer. */
export const Deadlines = z.object({
  production: z.number(),
  playground: z.number(),
  /** The latest time that was ever seen. */
  lastSeen: z.number(),
});
export type Deadlines = z.infer<typeof Deadlines>;

export function freshDeadlines(now: number): Deadlines {
  return { production: now + idleMs.production, playground: now + idleMs.playground, lastSeen: now };
}

/** After a credential of that environment was used. */
export function extended(deadlines: Deadlines, environment: Environment, now: number): Deadlines {
  return { ...deadlines, [environment]: now + idleMs[environment], lastSeen: now };
}

/** What of it is open still. Without deadlines, or with a clock that was set back, nothing. */
export function stillOpen(
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

/** When something locks next, ms since the epoch. */
export function nextLock(open: OpenVault, deadlines: Deadlines): number {
  const ends = open.credentials.map(({ server }) => deadlines[server.environment]);
  return Math.min(...ends, ...(open.key === undefined ? [] : [keyDeadline(open, deadlines)]));
}

/** The data key opens every record, so it goes as soon as the strictest of them. */
function keyDeadline({ credentials }: OpenVault, deadlines: Deadlines): number {
  const hasProduction = credentials.some(({ server }) => server.environment === 'production');
  return hasProduction ? Math.min(deadlines.production, deadlines.playground) : deadlines.playground;
}
