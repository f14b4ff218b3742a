import * as z from 'zod/mini';
import { FailedRead, type ReadFailure } from './failure.ts';
import { Snapshot } from './snapshot.ts';

const by = {
  /** Id of the API credential that was used. */
  credentialId: z.string(),
};

/** One call to Klarna's API that read a session, with its result. The history is a list of these. */
export const ReadRecord = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('snapshot'), snapshot: Snapshot, ...by }),
  z.object({ kind: z.literal('failed'), failed: FailedRead, ...by }),
]);
export type ReadRecord = z.infer<typeof ReadRecord>;

/** A session with a snapshot younger than this is not read automatically, ms. A shopper can authorize within seconds. */
export const freshForMs = 5000;

/** When the call ended, ms since the epoch. */
export function recordedAt(record: ReadRecord): number {
  return record.kind === 'snapshot' ? record.snapshot.readAt : record.failed.failedAt;
}

export function sessionIdOf(record: ReadRecord): string {
  return record.kind === 'snapshot' ? record.snapshot.session_id : record.failed.session_id;
}

/** Whether a request was sent before the failure. Failures before the network are not calls. */
export function wasSent(failure: ReadFailure): boolean {
  if ('answer' in failure) return true;
  return failure.kind === 'timed-out' || failure.kind === 'unreachable' || failure.kind === 'redirected';
}
