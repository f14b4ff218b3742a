import { expect, test } from 'vitest';
import { daysLeft, ledgerEntry, ledgerOf, logDays } from '../../../../lib/inspector/history/ledger.ts';
import { ledgerText, logWords } from '../../../../lib/inspector/history/ledger-text.ts';
import type { FailedRead, ReadFailure } from '../../../../lib/klarna/failure.ts';
import type { ReadRecord } from '../../../../lib/klarna/read-record.ts';
import { rendered } from '../../language/rendered.ts';

const at = Date.UTC(2030, 0, 1, 12, 0, 0);
const day = 86_400_000;
const session_id = '5a3b1e00-0000-6000-9000-00000000abcd';
const server = { environment: 'playground', region: 'eu' } as const;
const answer = {
  status: 404,
  contentType: 'application/json',
  bytes: 120,
  durationMs: 60,
  correlation_id: '2d0ad3a2-5b0f-4d6e-9a3c-b1f7c3f1ad55',
  error_code: 'NOT_FOUND',
  error_messages: ['Could not find session.'],
};
const notFound: ReadFailure = { kind: 'session-not-found', answer };
const unauthorized: ReadFailure = {
  kind: 'unauthorized',
  answer: { status: 401, contentType: 'text/html', bytes: 180, durationMs: 40, error_messages: [] },
};

function failed(failure: ReadFailure, failedAt = at): FailedRead {
  return { session_id, failure, failedAt, server, credential: 'Sample shop' };
}

const record = (failure: ReadFailure, failedAt = at): ReadRecord => ({
  kind: 'failed',
  failed: failed(failure, failedAt),
  credentialId: 'sample',
});

test('What was held back before the network is no call and has no row; the newest call comes first.', () => {
  const rows = ledgerOf([
    record({ kind: 'held-back', waitMs: 1000, why: 'too-fast' }),
    record({ kind: 'vault-locked' }),
    record({ kind: 'offline' }),
    record(notFound, at),
    record({ kind: 'timed-out', afterMs: 10_000 }, at + 2),
    record(unauthorized, at + 1),
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(['timed-out', 'unauthorized', 'session-not-found']);
});

test.each<[string, ReadFailure, string]>([
  ['a 404', notFound, 'in Klarna’s log for 7 more days'],
  ['a 401', unauthorized, 'a 401 has no correlation id and is not in Klarna’s log'],
  ['no answer', { kind: 'unreachable' }, 'no answer was read: Klarna’s log may have nothing'],
  [
    'an answer without an id',
    { kind: 'server-error', answer: { ...answer, status: 502, correlation_id: undefined } },
    'no correlation id: look in Klarna’s log by the time',
  ],
])('What Klarna’s log has of %s.', (_name, failure, words) => {
  expect(rendered(logWords(ledgerEntry(failed(failure)).log, at))).toBe(words);
});

test.each([
  [0, 7],
  [1, 6],
  [6 * day, 1],
  [6 * day + 1, 0],
  [logDays * day - 1, 0],
  [logDays * day, undefined],
  [30 * day, undefined],
])('%i ms after the call, the log has it for so many days: %s.', (later, left) => {
  expect(daysLeft(at + logDays * day, at + later)).toBe(left);
});

test('A call as the support form wants it.', () => {
  expect(ledgerText(ledgerEntry(failed(notFound)), at + day)).toBe(
    [
      'correlation_id: 2d0ad3a2-5b0f-4d6e-9a3c-b1f7c3f1ad55',
      'time (UTC): 2030-01-01T12:00:00.000Z',
      `request: GET /payments/v1/sessions/${session_id}`,
      'server: Playground · EU, https://api.playground.klarna.com',
      'status: 404',
      'error_code: NOT_FOUND',
      'error_messages: Could not find session.',
      `session_id: ${session_id}`,
      'credential: Sample shop',
      'log: in Klarna’s log for 6 more days',
    ].join('\n'),
  );
});

test('Nothing in an answer can begin another line, and no token is told.', () => {
  const token = `eyJhbGciOiJSUzI1NiJ9.${'eyJzYW1wbGUi'.repeat(9)}.c2lnbmF0dXJl`;
  const text = ledgerText(
    ledgerEntry(
      failed({
        kind: 'forbidden',
        answer: { ...answer, error_code: 'A\nstatus: 200', error_messages: [`Bad value: ${token}`] },
      }),
    ),
    at,
  );
  expect(text.match(/^status: /gm)).toHaveLength(1);
  expect(text).not.toContain(token);
});
