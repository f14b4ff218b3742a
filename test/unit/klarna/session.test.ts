import { describe, expect, test } from 'vitest';
import {
  isAuthorized,
  PaymentSession,
  readPaymentSession,
  type SessionReading,
} from '../../../lib/klarna/session.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { fullSession, sampleLine } from './sample-session.ts';

type Steps = (string | number)[];

/** A copy of the JSON with another value in one place. */
function changed(json: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(json))
    return json.map((item, index) => (index === step ? changed(item, rest, value) : item));
  return Object.fromEntries(
    Object.entries(Object(json)).map(([key, item]) => [
      key,
      key === step ? changed(item, rest, value) : item,
    ]),
  );
}

/** Every place in the JSON, the containers before what is in them. */
function placesIn(json: unknown, steps: Steps = []): Steps[] {
  if (typeof json !== 'object' || json === null) return [steps];
  const below = Array.isArray(json)
    ? json.flatMap((item, index) => placesIn(item, [...steps, index]))
    : Object.entries(json).flatMap(([key, item]) => placesIn(item, [...steps, key]));
  return steps.length === 0 ? below : [steps, ...below];
}

function valueAt(json: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((value, step) => Object(value)[step], json);
}

function sessionIn(reading: SessionReading) {
  if (reading.kind !== 'session') throw new Error(`No session was read: ${reading.problem.why}`);
  return reading;
}

const wrongTypes: unknown[] = [
  0,
  -1,
  1.5,
  1e300,
  2 ** 53,
  true,
  false,
  'unexpected',
  '',
  [],
  [['unexpected']],
  { unexpected: true },
];

describe('an answer that is not a session', () => {
  test.each([
    [undefined, { why: 'not-an-object', received: 'nothing' }],
    [null, { why: 'not-an-object', received: 'null' }],
    [5, { why: 'not-an-object', received: 'number' }],
    ['text', { why: 'not-an-object', received: 'string' }],
    [true, { why: 'not-an-object', received: 'boolean' }],
    [[fullSession], { why: 'not-an-object', received: 'list' }],
    [{}, { why: 'no-known-field' }],
    [{ error_code: 'NOT_FOUND', error_messages: [], correlation_id: 'sample' }, { why: 'no-known-field' }],
    [JSON.parse('{"__proto__":{"status":"complete"}}'), { why: 'no-known-field' }],
    [{ toString: 1, constructor: 2, hasOwnProperty: 3 }, { why: 'no-known-field' }],
  ])('is refused with the reason: %j', (answer, problem) => {
    expect(readPaymentSession(answer)).toEqual({ kind: 'wrong-shape', problem });
  });
});

describe('a value of the wrong type', () => {
  const places = placesIn(fullSession);

  test('is tested in every documented field', () => {
    expect(places.length).toBeGreaterThan(90);
    expect(Object.keys(fullSession).sort()).toEqual(Object.keys(PaymentSession.shape).sort());
  });

  test.each(places.map((steps) => [steps.join('.'), steps] as const))(
    'at %s costs only itself',
    (_, steps) => {
      for (const wrong of wrongTypes) {
        const answer = changed(fullSession, steps, wrong);
        const { session, unexpected } = sessionIn(readPaymentSession(answer));
        const kept = { ...session };
        if (unexpected.length === 0) {
          expect(kept).toEqual(answer);
          continue;
        }
        // An object in an array's place, or a list in a list, may itself hold the one wrong value.
        expect(unexpected).toHaveLength(1);
        expect(changed(kept, steps, null)).toEqual(changed(fullSession, steps, null));
      }
    },
  );

  test.each([
    ['status', 5, { kind: 'wrong-type', expected: 'string', received: 'number' }],
    ['order_lines', 'none', { kind: 'wrong-type', expected: 'array', received: 'string' }],
    ['customer', [], { kind: 'wrong-type', expected: 'object', received: 'array' }],
    ['order_amount', 1.5, { kind: 'wrong-type', expected: 'int', received: 'number' }],
    ['order_amount', '15', { kind: 'wrong-type', expected: 'number', received: 'string' }],
    ['order_tax_amount', {}, { kind: 'wrong-type', expected: 'number', received: 'object' }],
    ['order_amount', 2 ** 53, { kind: 'other' }],
  ])('at %s is listed with what was expected', (field, wrong, problem) => {
    const { session, unexpected } = sessionIn(readPaymentSession({ ...fullSession, [field]: wrong }));
    expect(unexpected).toEqual([{ path: field, ...problem }]);
    expect(valueAt(session, [field])).toBeNull();
  });

  test('in a nested field is listed with its whole path', () => {
    const answer = changed(fullSession, ['order_lines', 0, 'product_identifiers', 'brand'], 7);
    const { unexpected } = sessionIn(readPaymentSession(answer));
    expect(unexpected.map(({ path }) => path)).toEqual(['order_lines[0].product_identifiers.brand']);
  });

  test('in one of 1,000 order lines keeps the other 999', () => {
    const order_lines = Array.from({ length: 1000 }, (_, index) => (index === 500 ? 'wrong' : sampleLine));
    const { session, unexpected } = sessionIn(readPaymentSession({ ...fullSession, order_lines }));
    expect(unexpected.map(({ path }) => path)).toEqual(['order_lines[500]']);
    expect(session.order_lines?.filter((line) => line?.name === sampleLine.name)).toHaveLength(999);
    expect(session.order_lines?.[500]).toBeNull();
  });

  test('in 20,000 places is replaced without delay, and the first hundred are listed', () => {
    const order_lines = Array.from({ length: 20_000 }, () => 'wrong');
    const read = () => sessionIn(readPaymentSession({ ...fullSession, order_lines }));
    expect(cpuTimeOf(read)).toBeLessThan(1000);
    const { session, unexpected } = read();
    expect(session.order_lines?.every((line) => line === null)).toBe(true);
    expect(session.order_lines).toHaveLength(20_000);
    expect(unexpected).toHaveLength(100);
    expect(session.status).toBe('incomplete');
  });

  test('in 50,000 places, the maximum, does not overflow the stack', () => {
    const order_lines = Array.from({ length: 49_990 }, () => 1);
    expect(sessionIn(readPaymentSession({ order_lines })).session.order_lines).toHaveLength(49_990);
  });
});

describe('a payment session', () => {
  test('with every field is read unchanged', () => {
    expect(readPaymentSession(fullSession)).toEqual({
      kind: 'session',
      session: fullSession,
      unexpected: [],
    });
  });

  test.each(placesIn(fullSession).map((steps) => [steps.join('.'), steps] as const))(
    'may have null at %s',
    (_, steps) => {
      const answer = changed(fullSession, steps, null);
      expect(readPaymentSession(answer)).toEqual({ kind: 'session', session: answer, unexpected: [] });
    },
  );

  test('may have null everywhere', () => {
    const answer = Object.fromEntries(Object.keys(fullSession).map((key) => [key, null]));
    expect(readPaymentSession(answer)).toEqual({ kind: 'session', session: answer, unexpected: [] });
  });

  test.each(Object.keys(fullSession))('may lack everything but %s', (field) => {
    const answer = Object.fromEntries(Object.entries(fullSession).filter(([key]) => key === field));
    expect(readPaymentSession(answer)).toEqual({ kind: 'session', session: answer, unexpected: [] });
  });

  test('keeps unknown fields and values, at every level', () => {
    const answer = {
      ...fullSession,
      status: 'a_status_of_next_year',
      new_field: { nested: [1] },
      order_lines: [{ ...sampleLine, type: 'new_type', new_field: 'kept' }],
      customer: { ...fullSession.customer, new_field: 1 },
      billing_address: { ...fullSession.billing_address, new_field: null },
    };
    expect(readPaymentSession(answer)).toEqual({ kind: 'session', session: answer, unexpected: [] });
  });

  test('keeps unknown fields beside a wrong value', () => {
    const { session } = sessionIn(readPaymentSession({ status: 5, new_field: ['kept'] }));
    expect(session).toEqual({ status: null, new_field: ['kept'] });
  });

  test.each([
    '{"status":"incomplete","__proto__":{"polluted":true}}',
    '{"status":5,"__proto__":{"polluted":true}}',
    '{"status":"incomplete","order_lines":[{"__proto__":{"polluted":true},"quantity":"wrong"}]}',
    '{"status":"incomplete","constructor":{"prototype":{"polluted":true}}}',
  ])('gets no prototype from the answer: %s', (json) => {
    const { session } = sessionIn(readPaymentSession(JSON.parse(json)));
    expect(Object.getPrototypeOf(session)).toBe(Object.prototype);
    expect(Reflect.get(session, 'polluted')).toBeUndefined();
    expect(Reflect.get(session.order_lines?.[0] ?? {}, 'polluted')).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test.each([
    [{ status: 'incomplete' }, false],
    [{ status: null, authorization_token: null }, false],
    [{ status: 'incomplete', authorization_token: '' }, false],
    [{ status: 'incomplete', authorization_token: 'sample' }, true],
    [{ status: 'complete' }, true],
  ])('%j is authorized: %s', (session, authorized) => {
    expect(isAuthorized(session)).toBe(authorized);
  });
});
