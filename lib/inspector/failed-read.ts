import type { CredentialSummary } from '../klarna/credential.ts';
import type { ReadFailureKind } from '../klarna/failure.ts';
import type { Refusal } from '../messages/messages.ts';
import type { ReadResult } from '../messages/results.ts';
import { WorkerRefused } from '../messages/worker-client.ts';

/** The failure of a read that the worker refused. Of such a request, only the session id can be invalid. */
const failureOf = {
  'storage-unavailable': 'storage-unavailable',
  'invalid-request': 'invalid-session-id',
  'unknown-message': 'interrupted',
  failed: 'interrupted',
} as const satisfies Record<Refusal, ReadFailureKind>;

/**
 * The result of a read that the worker refused or never answered. Without it, the view would show the read as running
 * forever.
 *
 * @param failedAt ms since the epoch
 */
export function failedRead(
  error: unknown,
  session_id: string,
  { server, label }: CredentialSummary,
  failedAt: number,
): ReadResult {
  const failure = { kind: error instanceof WorkerRefused ? failureOf[error.code] : 'interrupted' } as const;
  return { kind: 'failed', failed: { session_id, failure, failedAt, server, credential: label } };
}
