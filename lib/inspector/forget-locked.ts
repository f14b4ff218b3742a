import type { CredentialSummary } from '../klarna/credential.ts';
import type { ReadResult } from '../messages/results.ts';
import type { Reading } from './state.ts';

/**
 * What a read gave, unless its credential was locked while the answer was on its way here: the lock has cleared what was
 * shown, and this would be shown after it.
 */
export function unlessLocked(
  result: ReadResult,
  { id, server, label }: CredentialSummary,
  credentials: readonly CredentialSummary[] = [],
): ReadResult {
  if (result.kind === 'failed' || !credentials.some((each) => each.locked && each.id === id)) return result;
  const { session_id, readAt } = result.snapshot;
  const failure = { kind: 'vault-locked' } as const;
  return { kind: 'failed', failed: { session_id, failure, failedAt: readAt, server, credential: label } };
}

/**
 * The readings without what was read with a credential that is locked now: a screen that nobody sits at any more should
 * not go on showing a shopper's session. A failure stays, without the snapshot before it.
 */
export function withoutLocked(
  readings: ReadonlyMap<string, Reading>,
  credentials: readonly CredentialSummary[],
): ReadonlyMap<string, Reading> {
  const locked = new Set(credentials.filter((credential) => credential.locked).map(({ id }) => id));
  if (locked.size === 0) return readings;
  return new Map(
    [...readings].flatMap(([session_id, reading]) => {
      if (!locked.has(reading.credential.id)) return [[session_id, reading] as const];
      if (reading.kind === 'shown') return [];
      return [[session_id, { ...reading, previous: undefined }] as const];
    }),
  );
}
