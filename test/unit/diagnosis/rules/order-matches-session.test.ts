import { describe, expect, test } from 'vitest';
import { describeDifference } from '../../../../lib/diagnosis/compare/describe-difference.ts';
import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { orderMatchesSession } from '../../../../lib/diagnosis/rules/order-matches-session.ts';
import { rendered } from '../../language/rendered.ts';
import { recorded } from '../calls/recorded.ts';
import { publicCases } from '../compare/public-cases.ts';
import { words } from '../example.ts';
import { knownOrder } from './order-matches-session.examples.ts';

describe('of a refusal that was published', () => {
  // Two fields more, so that the pasted text is a body whatever the case is about.
  const more = { purchase_country: 'NL', purchase_currency: 'EUR' };

  test.each(publicCases.map((one) => [one.from, one.what, one] as const))(
    '%s: %s, each field is named, and Klarna’s answer is forecast',
    (_, __, { authorized, order, answer, named }) => {
      const verdicts = rendered(
        orderMatchesSession.check(knownOrder({ ...more, ...authorized }, { ...more, ...order }, answer)),
      );
      const said = verdicts.flatMap((verdict) => (verdict.outcome === 'fail' ? [verdict.says] : []));
      expect(said[0]).toContain(answer ?? 'Not matching fields: [');
      expect(said.slice(1)).toEqual(
        named.map(([path, kind]) => rendered(describeDifference({ path, kind }))),
      );
      expect(verdicts.filter(({ outcome }) => outcome !== 'fail')).toEqual([]);
    },
  );

  test.each(publicCases.map((one) => [one.from, one] as const))(
    '%s: no sentence holds a value of an address',
    (_, { authorized, order }) => {
      const verdicts = rendered(
        orderMatchesSession.check(knownOrder({ ...more, ...authorized }, { ...more, ...order })),
      );
      const sentences = verdicts.map((verdict) =>
        verdict.outcome === 'could-not-check'
          ? verdict.why
          : verdict.outcome === 'pass'
            ? verdict.says
            : `${verdict.says} ${verdict.advice}`,
      );
      expect(sentences.join(' ')).not.toMatch(/1234|Sampletown|Sample Ltd|Sample Street|Shopper/i);
    },
  );
});

const session = { order_amount: 9000, purchase_country: 'SE' };

describe('what Klarna holds', () => {
  const authorize = (data: object) =>
    recorded([{ method: 'authorize', arguments: [{ payment_method_category: 'pay_later' }, data] }]);

  test('is what the page passed to authorize, where no session was read', () => {
    const known = {
      ...knownOrder(session, { ...session, order_amount: 8000 }),
      session: undefined,
      calls: authorize({ order_amount: 9000 }),
    };
    expect(rendered(orderMatchesSession.check(known))).toMatchObject([
      { outcome: 'fail', says: expect.stringContaining('Not matching fields: [order_amount]') },
      {
        path: 'order_amount',
        comparison: { expectedIn: 'Klarna.Payments.authorize', expected: 9000, actual: 8000 },
      },
    ]);
  });

  test('is what the page passed later, where the session was read before', () => {
    const known = {
      ...knownOrder(session, { ...session, order_amount: 9500 }),
      calls: authorize({ order_amount: 9500 }),
    };
    expect(rendered(orderMatchesSession.check(known))).toMatchObject([{ outcome: 'pass' }]);
  });

  test('has the addresses that the page passed, though Klarna withholds them', () => {
    const snapshot = {
      session_id: '5a3b1e00-0000-6000-9000-00000000abcd',
      server: { environment: 'playground', region: 'eu' },
      credential: 'Sample shop',
      readAt: 1_800_000_000_000,
      durationMs: 1,
      bytes: 1,
      body: session,
    } as const;
    const order = { ...session, billing_address: { city: 'Sampletown' } };
    const withCalls = {
      ...knownOrder(session, order),
      snapshot,
      calls: authorize({ billing_address: { city: 'SampleTown' } }),
    };
    expect(rendered(orderMatchesSession.check(withCalls))).toMatchObject([
      { outcome: 'fail' },
      {
        path: 'billing_address.city',
        comparison: { expectedIn: 'Klarna.Payments.authorize', actualIn: 'the order' },
      },
    ]);
    expect(rendered(orderMatchesSession.check({ ...withCalls, calls: undefined }))).toMatchObject([
      { outcome: 'pass' },
      { outcome: 'could-not-check', path: 'billing_address' },
    ]);
  });

  test('is not known without session and calls, and that is said', () => {
    const { pasted } = knownOrder(session, session);
    expect(rendered(orderMatchesSession.check({ ...nothingKnown, pasted }))).toMatchObject([
      { outcome: 'could-not-check', why: expect.stringContaining('recording') },
    ]);
  });
});

test('a field that Klarna names and that agrees here is told, not passed over', () => {
  const known = knownOrder(session, session, 'Not matching fields: [billing_address.city, order_amount]');
  expect(rendered(orderMatchesSession.check(known))).toMatchObject([
    { outcome: 'pass' },
    { outcome: 'warn', path: 'billing_address.city' },
    { outcome: 'warn', path: 'order_amount' },
  ]);
});

test('of very many differences twenty-five are listed', () => {
  const lines = (price: number) =>
    Array.from({ length: 1000 }, (_, place) => ({
      reference: `S-${place}`,
      quantity: 1,
      unit_price: price,
      total_amount: price,
    }));
  const verdicts = rendered(
    orderMatchesSession.check(knownOrder({ order_lines: lines(1) }, { order_lines: lines(2) })),
  );
  expect(verdicts).toHaveLength(26);
  expect(verdicts[0]).toMatchObject({
    says: expect.stringContaining('… 1988 more]. Only the first 25 are listed.'),
  });
});

test('the body of a session is not compared', () => {
  const known = knownOrder(session, session);
  const pasted = known.pasted && { ...known.pasted, kind: 'session' as const };
  expect(rendered(orderMatchesSession.check({ ...known, pasted }))).toEqual([]);
});

test('A field whose authorized value Klarna withholds is not said to match.', () => {
  const answer = 'Not matching fields: [billing_address.organization_name]';
  const order = { order_amount: 9000, billing_address: { organization_name: 'Sample Ltd' } };
  const said = words(orderMatchesSession, knownOrder({ order_amount: 9000 }, order, answer));
  expect(said).toContain(
    'warn billing_address.organization_name: Klarna’s answer names billing_address.organization_name. The value that was authorized is not known here.',
  );
});
