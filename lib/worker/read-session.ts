import { authorizationHeader } from '../klarna/credential.ts';
import type { ReadFailure } from '../klarna/failure.ts';
import { sessionUrl } from '../klarna/session-url.ts';
import type { ReadRequest } from '../messages/messages.ts';
import type { ReadResult } from '../messages/results.ts';
import { interpretOutcome } from './interpret-outcome.ts';
import type { ReadSessionDependencies } from './ports.ts';

/**
 * Reads one payment session with one saved credential: `GET {apiUrl}/payments/v1/sessions/{session_id}`. The host is
 * the credential's; the request cannot name one. If the credential is locked during the read, the read is aborted and
 * fails as if the credential had been locked before. Every failure is a result; only `StorageUnavailable` is thrown.
 */
export function readSession(request: ReadRequest, deps: ReadSessionDependencies): Promise<ReadResult> {
  return deps.reads.run(request.credentialId, (signal) => readUntilAborted(signal, request, deps));
}

async function readUntilAborted(
  signal: AbortSignal,
  { session_id, credentialId }: ReadRequest,
  deps: ReadSessionDependencies,
): Promise<ReadResult> {
  const credential = await deps.credentials.find(credentialId);
  const fail = (failure: ReadFailure): ReadResult => ({
    kind: 'failed',
    failed: {
      session_id,
      failure,
      failedAt: deps.now(),
      ...(credential && { server: credential.server, credential: credential.label }),
    },
  });
  if (credential === undefined) return fail(await deps.findMissingReason(credentialId));

  const { server, label } = credential;
  const url = sessionUrl(server, session_id);
  if (url === undefined) return fail({ kind: 'invalid-session-id' });
  if (!(await deps.hasHostPermission(server))) return fail({ kind: 'host-permission-missing' });

  const limited = await deps.rateLimit({ credentialId, session_id }, () =>
    deps.send({ url, authorization: authorizationHeader(credential), signal }),
  );
  // An answer that arrived just before the lock must not be shown either.
  if (signal.aborted) return fail(await findAbortReason(credentialId, deps));
  if (limited.kind === 'denied') return fail(limited.failure);
  const answer = interpretOutcome(limited.outcome, deps.now());
  if (answer.kind === 'failure') return fail(withPause(answer.failure, limited.pauseMs));
  return { kind: 'snapshot', snapshot: { session_id, server, credential: label, ...answer.snapshot } };
}

/** A 429 with the pause that follows it, so that what is said is what is done. */
function withPause(failure: ReadFailure, pauseMs: number | undefined): ReadFailure {
  return failure.kind === 'rate-limited' && pauseMs !== undefined ? { ...failure, pauseMs } : failure;
}

/** Usually the credential is locked. If it is usable again, the read was only interrupted and can be repeated at once. */
async function findAbortReason(
  id: string,
  { credentials, findMissingReason }: ReadSessionDependencies,
): Promise<ReadFailure> {
  return (await credentials.find(id)) ? { kind: 'interrupted' } : findMissingReason(id);
}
