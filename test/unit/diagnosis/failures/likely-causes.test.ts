import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookAlikeKinds } from '../../../../lib/detection/detection.ts';
import { likelyCauses } from '../../../../lib/diagnosis/failures/explain-failure.ts';
import type { FailureFacts } from '../../../../lib/diagnosis/failures/likely-cause.ts';
import { type ApiServer, apiServers } from '../../../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../../../lib/klarna/credential.ts';
import type { ApiAnswer, FailedRead, ReadFailure } from '../../../../lib/klarna/failure.ts';
import type { Snapshot } from '../../../../lib/klarna/snapshot.ts';
import { sampleClaims, sampleSessionId } from '../../klarna/sample-token.ts';
import { rendered } from '../../language/rendered.ts';

const failedAt = Date.UTC(2026, 10, 18, 14);
const playgroundEu: ApiServer = { environment: 'playground', region: 'eu' };
const productionEu: ApiServer = { environment: 'production', region: 'eu' };

const page401: ApiAnswer = {
  status: 401,
  contentType: 'text/html',
  bytes: 176,
  durationMs: 90,
  error_messages: [],
};
const json404: ApiAnswer = {
  status: 404,
  contentType: 'application/json',
  bytes: 130,
  durationMs: 90,
  error_code: 'NOT_FOUND',
  error_messages: ['Invalid session id'],
  correlation_id: 'sample-correlation-id',
};

function causes(failure: ReadFailure, facts: FailureFacts = {}, server: ApiServer = playgroundEu) {
  const failed: FailedRead = {
    session_id: sampleSessionId,
    failure,
    failedAt,
    server,
    credential: 'Sample shop',
  };
  return rendered(likelyCauses(failed, facts));
}

function credential(maskedUsername: string): CredentialSummary {
  return { id: 'sample', label: 'Sample shop', server: playgroundEu, maskedUsername, savedAt: 0 };
}

function snapshot(body: unknown, more: Partial<Snapshot> = {}): Snapshot {
  return {
    session_id: sampleSessionId,
    server: playgroundEu,
    credential: 'Sample shop',
    readAt: failedAt - 60_000,
    durationMs: 90,
    bytes: 900,
    body,
    ...more,
  };
}

const tokenOf = (claims: Partial<typeof sampleClaims> = {}) => ({ ...sampleClaims, ...claims });
const naToken = tokenOf({
  base_url: 'https://js.playground.klarna.com/na/kp',
  client_event_base_url: 'https://na.playground.klarnaevt.com',
});
const expiring = (at: number) => snapshot({ order_amount: 1, expires_at: new Date(at).toISOString() });

describe('the first cause of a 401', () => {
  test.each<[string, FailureFacts, ApiServer, RegExp, RegExp]>([
    [
      'nothing more is known',
      {},
      playgroundEu,
      /a different region or environment/,
      /does not list this user name/,
    ],
    [
      'the token names another region',
      { claims: naToken },
      playgroundEu,
      /session is on Playground · NA.*wrong server/,
      /does not list this user name/,
    ],
    [
      'a user name of the playground is saved for production',
      { credential: credential('PK01••••') },
      productionEu,
      /start with PK were seen only in playground/,
      /portal for Production · EU/,
    ],
    [
      'a user name of North America is saved for Europe',
      { credential: credential('PN03••••') },
      playgroundEu,
      /start with PN were seen only in North America/,
      /portal for Playground · EU/,
    ],
    [
      'the token names this server',
      { claims: tokenOf(), credential: credential('PK01••••') },
      playgroundEu,
      /typing error/,
      /passes the test in the settings/,
    ],
    [
      'the key stands alone',
      { claims: tokenOf(), credential: credential('') },
      playgroundEu,
      /sent without its user name/,
      /with the user name/,
    ],
    [
      'the same credential read the session before',
      { claims: tokenOf(), previous: snapshot({ order_amount: 1 }) },
      playgroundEu,
      /disabled, removed or replaced since then/,
      /lists it as disabled/,
    ],
  ])('where %s', (_, facts, server, cause, observe) => {
    const [first] = causes({ kind: 'unauthorized', answer: page401 }, facts, server);
    expect(first?.cause).toMatch(cause);
    expect(first?.observe).toMatch(observe);
  });

  test('is a proxy, where the page is larger than Klarna’s', () => {
    const [first] = causes({ kind: 'unauthorized', answer: { ...page401, bytes: 8400 } });
    expect(first?.cause).toMatch(/proxy or the network’s login page/);
    expect(first?.observe).toContain('8,400');
  });
});

test.each([
  ['U123••••', 'a prefix nobody knows'],
  ['8f3a••••', 'a user name of the newer kind'],
  ['K123••••', 'a user name of production, in production'],
])('a user name that begins %s says nothing: %s', (masked) => {
  const [first] = causes(
    { kind: 'unauthorized', answer: page401 },
    { credential: credential(masked) },
    productionEu,
  );
  expect(first?.cause).not.toMatch(/were seen only/);
});

describe('the first cause of a 404', () => {
  const notFound: ReadFailure = { kind: 'session-not-found', answer: json404 };
  test.each<[string, ReadFailure, FailureFacts, RegExp]>([
    ['nothing more is known', notFound, {}, /a different merchant account/],
    [
      'the token names another region',
      notFound,
      { claims: naToken },
      /token is for Playground · NA, but the session was read from Playground · EU/,
    ],
    [
      'the token names a provider',
      notFound,
      { claims: tokenOf({ merchant_name: 'Adyen' }) },
      /Adyen creates Klarna sessions in its own account/,
    ],
    [
      'a provider’s own id stands beside the token',
      notFound,
      { claims: tokenOf(), lookAlikes: [{ kind: 'checkout-com-session' }] },
      /Checkout\.com creates/,
    ],
    [
      'an earlier reading gave an end that is past',
      notFound,
      { claims: tokenOf(), previous: expiring(failedAt - 1) },
      /has expired/,
    ],
    [
      'a Hosted Payment Page was seen, and no token',
      notFound,
      { lookAlikes: [{ kind: 'hosted-payment-page-session' }] },
      /Hosted Payment Page/,
    ],
    [
      'the answer is HTML',
      { kind: 'session-not-found', answer: { ...page401, status: 404 } },
      { claims: tokenOf() },
      /not from the API/,
    ],
  ])('where %s', (_, failure, facts, cause) => {
    expect(causes(failure, facts)[0]?.cause).toMatch(cause);
  });

  test('is not its age, where an earlier reading gave an end that is to come', () => {
    const listed = causes(notFound, { claims: tokenOf(), previous: expiring(failedAt + 1) });
    expect(listed.map(({ cause }) => cause).join(' ')).not.toMatch(/expired/);
  });

  test.each([
    ['DENIED', 0, /not on the account’s list.*DENIED/],
    ['denied', 0, /not on the account’s list/],
    ['ALLOWED', undefined, /IP address/],
  ])('takes Klarna’s word on the IP address: %s', (status, index, words) => {
    const answer = { ...json404, headers: { 'klarna-ip-validation-status': status } };
    const facts = { claims: tokenOf(), previous: undefined };
    const found = causes({ kind: 'session-not-found', answer }, facts).map(({ cause }) => cause);
    expect(found.findIndex((cause) => words.test(cause))).toBe(index ?? -1);
  });

  test('names an IP address that Klarna could not check, after what is as possible', () => {
    const answer = { ...json404, headers: { 'klarna-ip-validation-status': 'INVALID' } };
    const found = causes({ kind: 'session-not-found', answer }, { claims: tokenOf() });
    expect(found.filter(({ cause }) => /IP address/.test(cause))).toMatchObject([
      { cause: expect.stringMatching(/could not check.*INVALID/) },
    ]);
    expect(found[0]?.cause).not.toMatch(/IP address/);
  });

  test('always leaves the IP address for the end', () => {
    expect(causes(notFound, { claims: tokenOf() }).at(-1)?.cause).toMatch(/IP address/);
  });
});

describe('the first cause of a 403', () => {
  test.each<[string, Partial<ApiAnswer>, FailureFacts, RegExp]>([
    ['of an inactive account', { error_code: 'MERCHANT_INACTIVE' }, {}, /not activated/],
    ['without a body', { bytes: 0 }, {}, /protection in front/],
    ['of another kind', { error_code: 'REJECTED' }, {}, /a different merchant account/],
    [
      'of a provider’s session',
      { error_code: 'REJECTED' },
      { claims: tokenOf({ merchant_name: 'Adyen' }) },
      /belongs to Adyen/,
    ],
  ])('%s', (_, answer, facts, cause) => {
    expect(
      causes({ kind: 'forbidden', answer: { ...page401, status: 403, ...answer } }, facts)[0]?.cause,
    ).toMatch(cause);
  });
});

const anyFacts: fc.Arbitrary<FailureFacts> = fc.record({
  claims: fc.option(
    fc
      .record({
        base_url: fc.constantFrom('https://js.playground.klarna.com/na/kp', 'https://js.klarna.com/oc/kp'),
        merchant_name: fc.constantFrom('', 'Adyen', 'Sample shop'),
      })
      .map((claims) => tokenOf(claims)),
    { nil: undefined },
  ),
  credential: fc.option(fc.constantFrom('', 'PK01••••', 'N100••••', '8f3a••••').map(credential), {
    nil: undefined,
  }),
  previous: fc.option(
    fc.constantFrom(snapshot({ order_amount: 1 }), snapshot(null), expiring(failedAt - 1)),
    { nil: undefined },
  ),
  lookAlikes: fc.subarray(lookAlikeKinds.map((kind) => ({ kind }))),
});
const anyAnswer = fc.record(
  {
    status: fc.constantFrom(401, 403, 404),
    contentType: fc.constantFrom('', 'text/html', 'application/json'),
    bytes: fc.constantFrom(0, 176, 8400),
    durationMs: fc.constant(90),
    error_code: fc.constantFrom('UNAUTHORIZED', 'NOT_FOUND', 'MERCHANT_INACTIVE'),
    error_messages: fc.constant<string[]>([]),
  },
  { requiredKeys: ['status', 'contentType', 'bytes', 'durationMs', 'error_messages'] },
);

test('whatever is known, there is a cause, none is named twice, and all but the last can be told from the next', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('unauthorized' as const, 'forbidden' as const, 'session-not-found' as const),
      anyAnswer,
      anyFacts,
      fc.constantFrom(...apiServers),
      (kind, answer, facts, server) => {
        const listed = causes({ kind, answer }, facts, server);
        expect(listed.length).toBeGreaterThan(0);
        expect(new Set(listed.map(({ cause }) => cause)).size).toBe(listed.length);
        expect(listed.slice(0, -1).filter(({ observe }) => observe === undefined)).toEqual([]);
        for (const { cause, observe } of listed) {
          expect(`${cause} ${observe ?? ''}`).not.toMatch(/undefined|null|NaN|“”/);
          if (kind === 'unauthorized') expect(`${cause} ${observe}`).not.toMatch(/\blogs?\b/i);
        }
      },
    ),
  );
});
