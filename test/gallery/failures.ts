import type { ReadFailure } from '../../lib/klarna/failure.ts';
import { answerOf } from '../unit/components/sample.ts';

const answer = answerOf({
  error_code: 'NOT_FOUND',
  error_messages: ['Invalid session id'],
  correlation_id: '2d0ad3a2-5b0f-4d6e-9a3c-b1f7c3f1ad55',
});

/** One failure of each kind. The code does not compile if a kind is missing. */
export const failures: { [Kind in ReadFailure['kind']]: Extract<ReadFailure, { kind: Kind }> } = {
  'no-credential': { kind: 'no-credential', environment: 'playground', region: 'eu' },
  'credential-removed': { kind: 'credential-removed' },
  'invalid-session-id': { kind: 'invalid-session-id' },
  'host-permission-missing': { kind: 'host-permission-missing' },
  'held-back': { kind: 'held-back', waitMs: 1200, why: 'too-fast' },
  'credential-stopped': { kind: 'credential-stopped', refusals: 2 },
  'vault-locked': { kind: 'vault-locked' },
  'vault-unreadable': { kind: 'vault-unreadable', why: 'damaged' },
  unauthorized: { kind: 'unauthorized', answer: answerOf({ status: 401, contentType: 'text/html' }) },
  forbidden: { kind: 'forbidden', answer: answerOf({ status: 403 }) },
  'session-not-found': { kind: 'session-not-found', answer },
  'rate-limited': { kind: 'rate-limited', answer: answerOf({ status: 429 }), retryAfterMs: 9000 },
  'server-error': { kind: 'server-error', answer: answerOf({ status: 503 }) },
  'unexpected-status': { kind: 'unexpected-status', answer: answerOf({ status: 418 }) },
  redirected: { kind: 'redirected' },
  'not-json': { kind: 'not-json', answer: answerOf({ status: 200, contentType: 'text/html' }) },
  'cut-off': { kind: 'cut-off', answer: answerOf({ status: 200 }) },
  'too-large': { kind: 'too-large', answer: answerOf({ status: 200 }), limitBytes: 2_097_152 },
  'too-deep': { kind: 'too-deep', answer: answerOf({ status: 200 }), limitLevels: 32 },
  'wrong-shape': {
    kind: 'wrong-shape',
    answer: answerOf({ status: 200 }),
    problem: { why: 'not-an-object', received: 'list' },
  },
  'timed-out': { kind: 'timed-out', afterMs: 15_000 },
  offline: { kind: 'offline' },
  unreachable: { kind: 'unreachable' },
  interrupted: { kind: 'interrupted' },
  'storage-unavailable': { kind: 'storage-unavailable' },
};
