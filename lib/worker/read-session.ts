import { authorizationHeader, type Credential } from '../klarna/credential.ts';
import type { ReadFailure } from '../klarna/failure.ts';
import { sessionUrl } from '../klarna/session-url.ts';
import type { ReadRequest } from '../messages/messages.ts';
import type { ReadResult } from '../messages/results.ts';
import { interpretExchange } from './interpret-exchange.ts';
import type { ReadSessionNeeds } from './ports.ts';

/**
 * Reads one payment session with one saved credential: `GET {apiUrl}/payments/v1/sessions/{session_id}`. The host is
 * that of the credential; the request cannot name one. A read whose credential is locked meanwhile is broken off, and
 * ends as if it had been locked before. Every outcome is a result, none is thrown, save `StorageUnavailable`.
 */
export function readSession(request: ReadRequest, needs: ReadSessionNeeds): Promise<ReadResult> {
  return needs.reads.during(request.credentialId, (brokenOff) => readUnless(brokenOff, request, needs));
}

async function readUnless(
  brokenOff: AbortSignal,
  { session_id, credentialId }: ReadRequest,
  needs: ReadSessionNeeds,
): Promise<ReadResult> {
  const credential = await needs.credentials.find(credentialId);
  const fail = (failure: ReadFailure): ReadResult => ({
    kind: 'failed',
    failed: {
      session_id,
      failure,
      failedAt: needs.now(),
      ...(credential && { server: credential.server, credential: credential.label }),
    },
  });
  if (credential === undefined) return fail(await needs.whyMissing(credentialId));

  const url = sessionUrl(credential.server, session_id);
  if (url === undefined) return fail({ kind: 'invalid-session-id' });
  if (!(await needs.hasHostPermission(credential.server))) return fail({ kind: 'host-permission-missing' });

  const paced = await needs.pace({ credentialId, session_id }, () =>
    needs.exchange({ url, authorization: authorizationHeader(credential), brokenOff }),
  );
  // Also an answer that came just before must not be shown any more.
  if (brokenOff.aborted) return fail(await whyBrokenOff(credentialId, needs));
  if (paced.kind === 'held') return fail(paced.failure);
  const answer = interpretExchange(paced.exchange, needs.now());
  if (answer.kind === 'failure') return fail(answer.failure);
  return { kind: 'snapshot', snapshot: { session_id, ...stamp(credential), ...answer.reading } };
}

/** Locked, as a rule. Unlocked again by now, or kept in memory from now on, it can be read with at once. */
async function whyBrokenOff(id: string, { credentials, whyMissing }: ReadSessionNeeds): Promise<ReadFailure> {
  return (await credentials.find(id)) ? { kind: 'interrupted' } : whyMissing(id);
}

function stamp({ server, label }: Credential) {
  return { server, credential: label };
}
