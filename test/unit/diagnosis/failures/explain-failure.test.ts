import { describe, expect, test } from 'vitest';
import { explainFailure } from '../../../../lib/diagnosis/failures/explain-failure.ts';
import type { Explanation } from '../../../../lib/diagnosis/failures/likely-cause.ts';
import { apiServers } from '../../../../lib/klarna/api-server.ts';
import type { ApiAnswer, FailedRead, ReadFailure, ReadFailureKind } from '../../../../lib/klarna/failure.ts';
import { ReadFailure as ReadFailureSchema } from '../../../../lib/klarna/failure.ts';
import { sampleClaims, sampleSessionId } from '../../klarna/sample-token.ts';
import { type Rendered, rendered } from '../../language/rendered.ts';

const bareAnswer: ApiAnswer = { status: 418, contentType: '', bytes: 0, durationMs: 0, error_messages: [] };
const fullAnswer: ApiAnswer = {
  status: 404,
  contentType: 'application/json',
  bytes: 168,
  durationMs: 120,
  correlation_id: 'sample-correlation-id',
  error_code: 'NOT_FOUND',
  error_messages: ['Invalid session id'],
};

/** One failure of each kind, with as little and with as much as it can say. */
const failures: { [Kind in ReadFailureKind]: Extract<ReadFailure, { kind: Kind }>[] } = {
  'no-credential': [
    { kind: 'no-credential' },
    { kind: 'no-credential', environment: 'playground' },
    { kind: 'no-credential', region: 'oc' },
    { kind: 'no-credential', environment: 'production', region: 'na' },
  ],
  'credential-removed': [{ kind: 'credential-removed' }],
  'invalid-session-id': [{ kind: 'invalid-session-id' }],
  'host-permission-missing': [{ kind: 'host-permission-missing' }],
  'held-back': [
    { kind: 'held-back', waitMs: 1, why: 'too-fast' },
    { kind: 'held-back', waitMs: 59_001, why: 'too-many' },
    { kind: 'held-back', waitMs: 7000, why: 'rate-limited' },
    { kind: 'held-back', waitMs: 1000, why: 'already-reading' },
  ],
  'credential-stopped': [{ kind: 'credential-stopped', refusals: 2 }],
  'vault-locked': [{ kind: 'vault-locked' }],
  'vault-unreadable': [
    { kind: 'vault-unreadable', why: 'damaged' },
    { kind: 'vault-unreadable', why: 'damaged-record' },
    { kind: 'vault-unreadable', why: 'inaccessible' },
    { kind: 'vault-unreadable', why: 'newer' },
  ],
  unauthorized: bothAnswers('unauthorized'),
  forbidden: [
    ...bothAnswers('forbidden'),
    { kind: 'forbidden', answer: { ...fullAnswer, error_code: 'MERCHANT_INACTIVE' } },
    { kind: 'forbidden', answer: { ...bareAnswer, bytes: 500 } },
  ],
  'session-not-found': [
    ...bothAnswers('session-not-found'),
    { kind: 'session-not-found', answer: { ...fullAnswer, error_code: 'SESSION_COMPLETED' } },
  ],
  'rate-limited': [
    ...bothAnswers('rate-limited'),
    { kind: 'rate-limited', answer: bareAnswer, retryAfterMs: 1500 },
  ],
  'server-error': bothAnswers('server-error'),
  'unexpected-status': bothAnswers('unexpected-status'),
  redirected: [{ kind: 'redirected' }],
  'not-json': bothAnswers('not-json'),
  'cut-off': bothAnswers('cut-off'),
  'too-large': [
    { kind: 'too-large', answer: bareAnswer, limitBytes: 2_097_152 },
    { kind: 'too-large', answer: fullAnswer, limitBytes: 2_097_152 },
  ],
  'too-deep': [
    { kind: 'too-deep', answer: bareAnswer, limitLevels: 32 },
    { kind: 'too-deep', answer: fullAnswer, limitLevels: 32 },
  ],
  'wrong-shape': [
    { kind: 'wrong-shape', answer: bareAnswer, problem: { why: 'not-an-object', received: 'list' } },
  ],
  'timed-out': [{ kind: 'timed-out', afterMs: 10_012 }],
  offline: [{ kind: 'offline' }],
  unreachable: [{ kind: 'unreachable' }],
  interrupted: [{ kind: 'interrupted' }],
  'storage-unavailable': [{ kind: 'storage-unavailable' }],
};

function bothAnswers<Kind extends ReadFailureKind>(kind: Kind): { kind: Kind; answer: ApiAnswer }[] {
  return [
    { kind, answer: bareAnswer },
    { kind, answer: fullAnswer },
  ];
}

const everyFailure = Object.values(failures).flat();

function explained(failure: ReadFailure, more: Partial<FailedRead> = {}, claims = {}): Rendered<Explanation> {
  return rendered(
    explainFailure(
      { session_id: sampleSessionId, failure, failedAt: 1_700_000_000_000, ...more },
      Object.keys(claims).length === 0 ? {} : { claims: { ...sampleClaims, ...claims } },
    ),
  );
}

const textOf = ({ title, causes, nextSteps }: Rendered<Explanation>) =>
  [title, ...causes, ...nextSteps].join('\n');

describe('the explanation of a failure', () => {
  test('is tried for every kind there is', () => {
    const kinds = ReadFailureSchema.def.options.map((option) => option.shape.kind.def.values[0]);
    expect(Object.keys(failures).sort()).toEqual(kinds.sort());
  });

  test.each(everyFailure.map((failure) => [failure.kind, failure] as const))(
    'of %s has a title, a cause and a next step, whatever is known',
    (_, failure) => {
      const known: Partial<FailedRead>[] = [
        {},
        { credential: 'Sample shop' },
        ...apiServers.map((server) => ({ server, credential: 'Sample shop' })),
      ];
      for (const more of known) {
        for (const claims of [{}, { merchant_name: 'Sample PSP' }, { merchant_name: '' }]) {
          const { title, causes, nextSteps } = explained(failure, more, claims);
          expect(causes.length).toBeGreaterThan(0);
          expect(nextSteps.length).toBeGreaterThan(0);
          for (const sentence of [title, ...causes, ...nextSteps]) {
            expect(sentence).toMatch(/^\S.*\S$/);
            expect(sentence).not.toMatch(/undefined|NaN|\[object|null|Infinity|\(\)|“”/);
          }
        }
      }
    },
  );

  test('of two different kinds is never the same', () => {
    const titles = Object.values(failures).map(([first]) => first && explained(first).title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('names the server and the credential it was tried with', () => {
    const [failure] = failures.unauthorized;
    if (failure === undefined) throw new Error('There is a sample of a 401.');
    const text = textOf(
      explained(failure, { server: { environment: 'production', region: 'oc' }, credential: 'Sample shop' }),
    );
    expect(text).toContain('Production · OC');
    expect(text).toContain('“Sample shop”');
  });
});

describe('the explanation of a 401', () => {
  test.each([bareAnswer, { ...fullAnswer, status: 401 }])('sends nobody to Klarna’s logs', (answer) => {
    const { nextSteps } = explained({ kind: 'unauthorized', answer });
    expect(nextSteps.join(' ')).toContain('is not in Klarna’s logs');
    expect(nextSteps.join(' ')).not.toMatch(/send them the correlation id|look .* logs|open .* logs/i);
  });
});

describe('the explanation of a 404', () => {
  test('names the payment provider that the token names', () => {
    const { causes } = explained(
      { kind: 'session-not-found', answer: fullAnswer },
      {},
      { merchant_name: 'Sample PSP' },
    );
    expect(causes.join(' ')).toContain('“Sample PSP”');
  });

  test('speaks of another account where there is no token', () => {
    const { causes } = explained({ kind: 'session-not-found', answer: fullAnswer });
    expect(causes.join(' ')).toContain('a different merchant account');
  });

  test('of a completed session says that its order exists', () => {
    const { title } = explained({
      kind: 'session-not-found',
      answer: { ...fullAnswer, error_code: 'SESSION_COMPLETED' },
    });
    expect(title).toContain('order exists');
  });
});

describe('the explanation of a 403', () => {
  test.each([
    ['without a body', bareAnswer, 'Klarna refused the request without a reason (403)'],
    [
      'of an inactive account',
      { ...fullAnswer, error_code: 'MERCHANT_INACTIVE' },
      'The merchant account is not active (403)',
    ],
    [
      'of another kind',
      { ...fullAnswer, error_code: 'REJECTED' },
      'The account may not read this session (403)',
    ],
  ])('%s has its own title', (_, answer, title) => {
    expect(explained({ kind: 'forbidden', answer }).title).toBe(title);
  });
});

describe('the correlation id', () => {
  const withAnswer = everyFailure.filter((failure) => 'answer' in failure && failure.kind !== 'unauthorized');

  test.each(
    withAnswer
      .filter((failure) => failure.kind !== 'rate-limited')
      .map((failure) => [failure.kind, failure] as const),
  )('of %s is asked for only where there is one', (_, failure) => {
    const known = 'answer' in failure && failure.answer.correlation_id !== undefined;
    expect(textOf(explained(failure)).includes('correlation id')).toBe(known);
  });
});

describe('waiting', () => {
  test.each([
    [1000, 'Wait 1 second,'],
    [1001, 'Wait 2 seconds,'],
    [300_000, 'Wait 300 seconds,'],
  ])('%d ms is told in whole seconds', (retryAfterMs, words) => {
    const { nextSteps } = explained({ kind: 'rate-limited', answer: bareAnswer, retryAfterMs });
    expect(nextSteps.join(' ')).toContain(words);
  });

  test('after a 429 that names no wait is what the extension waits', () => {
    const { nextSteps } = explained({ kind: 'rate-limited', answer: bareAnswer, pauseMs: 1000 });
    expect(nextSteps).toEqual([
      'Wait 1 second, then read once. Klarna did not say how long the limit lasts.',
    ]);
  });

  test('comes with the quota that Klarna’s headers give', () => {
    const headers = { 'x-ratelimit-limit': '40, 40;w=1', 'x-ratelimit-remaining': '0' };
    const { causes } = explained({ kind: 'rate-limited', answer: { ...bareAnswer, headers }, pauseMs: 1000 });
    expect(causes.join(' ')).toMatch(/0 requests remain. Its limit is `40, 40;w=1`/);
  });
});

test('a time-out tells the seconds that were waited, and not the milliseconds the timer was late', () => {
  expect(explained({ kind: 'timed-out', afterMs: 10_012 }).title).toBe(
    'No complete answer within 10 seconds',
  );
});
