import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../lib/diagnosis/diagnose.ts';
import { authorizeMatchesLoad } from '../../../../lib/diagnosis/rules/authorize-matches-load.ts';
import { instanceId } from '../../../../lib/diagnosis/rules/instance-id.ts';
import { libraryIsCalled } from '../../../../lib/diagnosis/rules/library-is-called.ts';
import { loadBeforeAuthorize } from '../../../../lib/diagnosis/rules/load-before-authorize.ts';
import { loadNotRepeated } from '../../../../lib/diagnosis/rules/load-not-repeated.ts';
import { init, initAnew, knownCalls } from '../calls/known-calls.ts';
import { type Recorded, recorded } from '../calls/recorded.ts';
import { words } from '../example.ts';
import { knownPage } from './known-page.ts';

const load = (payment_method_category: unknown, container = '#klarna', data?: object): Recorded => ({
  method: 'load',
  arguments: [
    { container, ...(payment_method_category !== undefined && { payment_method_category }) },
    ...(data ? [data] : []),
  ],
  answer: { show_form: true },
});
const authorize = (options: object, answer: object = { approved: false, show_form: true }): Recorded => ({
  method: 'authorize',
  arguments: [options],
  answer,
});
const later = { payment_method_category: 'pay_later' };
const several = (instance_id?: string, container = '#klarna'): Recorded => ({
  method: 'load',
  arguments: [
    {
      container,
      payment_method_categories: ['pay_now', 'pay_later'],
      ...(instance_id !== undefined && { instance_id }),
    },
  ],
  answer: { show_form: true },
});
const both = { payment_method_categories: ['pay_now', 'pay_later'] };

describe('authorize and what was loaded', () => {
  test.each<[string, Recorded[], string]>([
    ['the same category', [load('pay_later'), authorize(later)], 'pass'],
    ['the category as an object', [load({ identifier: 'pay_later' }), authorize(later)], 'pass'],
    ['one of several', [load('pay_now', '#a'), load('pay_later', '#b'), authorize(later)], 'pass'],
    ['no category in both', [load(undefined), authorize({})], 'pass'],
    ['a category where load had none', [load(undefined), authorize(later)], 'pass'],
    [
      'no category where load had one',
      [load('pay_later'), authorize({})],
      'warn [3]: `load` was called with `pay_later`, but `authorize` without a category.',
    ],
    [
      'no category where load had one, and approved',
      [load('pay_later'), authorize({}, { approved: true })],
      'info [3]: `load` was called with `pay_later`, but `authorize` without a category. Klarna approved it this time.',
    ],
    [
      'a category that was never loaded',
      [load('pay_now'), authorize(later)],
      'warn [3]: `authorize` was called for `pay_later`, but `load` only for `pay_now`.',
    ],
    [
      'a category whose widget belongs to an earlier init',
      [load('pay_later', '#a'), initAnew, load('pay_now', '#b'), authorize(later)],
      'warn [6]: `authorize` was called for `pay_later`, whose widget belongs to an earlier `init`. After the last `init`, `load` was called only for `pay_now`.',
    ],
    [
      'a category that was loaded again',
      [load('pay_later'), initAnew, load('pay_later'), authorize(later)],
      'pass',
    ],
    ['the same instance', [several('a'), authorize({ ...both, instance_id: 'a' })], 'pass'],
    ['the instance alone', [several('a'), authorize({ instance_id: 'a' })], 'pass'],
    [
      'another instance',
      [several('a'), authorize({ ...both, instance_id: 'b' })],
      'warn [3]: `authorize` was called with `instance_id` `b`, but `load` with `a`.',
    ],
    [
      'an instance where load had none',
      [several(), authorize({ ...both, instance_id: 'b' })],
      'warn [3]: `authorize` was called with `instance_id` `b`, but `load` without one.',
    ],
    [
      'no instance where load had one',
      [several('a'), authorize(both)],
      'warn [3]: `load` was called with `instance_id` `a`, but `authorize` without one.',
    ],
    ['no instance in both', [several(), authorize(both)], 'pass'],
  ])('%s', (_, calls, expected) => {
    const said = words(authorizeMatchesLoad, knownCalls(init, ...calls));
    expect(said).toHaveLength(1);
    expect(said[0]?.replace(/^pass: .*/, 'pass')).toBe(expected);
  });

  test('another frame has widgets of its own', () => {
    const calls = recorded([init, load('pay_now'), initAnew, load('pay_later'), authorize(later)]).map(
      (call) => (call.index >= 3 && call.index <= 5 ? { ...call, frame: 'https://frame.example' } : call),
    );
    expect(words(authorizeMatchesLoad, { ...knownCalls(), calls })).toEqual([
      'warn [6]: `authorize` was called for `pay_later`, but `load` only for `pay_now`.',
    ]);
  });
});

describe('a widget of an earlier init', () => {
  const said = (...calls: Recorded[]) => words(loadBeforeAuthorize, knownCalls(init, ...calls));

  test('authorized', () => {
    expect(said(load('pay_later'), initAnew, authorize(later))).toEqual([
      'warn [4]: `authorize` was called for `pay_later`, whose widget belongs to an earlier `init`: `load` was not called after the last `init`.',
    ]);
    expect(said(load('pay_later'), initAnew, authorize({}))).toEqual([
      'warn [4]: `authorize` was called, but `load` was not called after the last `init`.',
    ]);
  });

  test('and not loaded again is for knowing', () => {
    expect(said(load('pay_later'), initAnew)).toEqual([
      'info [3]: `init` was called with a new token, but `load` was not called after it for `pay_later`: the widget belongs to the earlier token.',
    ]);
    expect(said(load(undefined), initAnew)[0]).toMatch(/^info \[3\].*after it: the widget belongs/);
    expect(said(load('pay_later', '#a'), initAnew, load('pay_now', '#b'))[0]).toMatch(
      /^info \[3\].*`pay_later`/,
    );
  });

  test.each<[string, Recorded[]]>([
    ['loaded again', [load('pay_later'), initAnew, load('pay_later', '#other')]],
    ['replaced in its container', [load('pay_later'), initAnew, load('pay_now')]],
    ['loaded again without a category', [load('pay_later', '#a'), initAnew, load(undefined, '#b')]],
    ['of the same token', [load('pay_later'), init]],
  ])('%s is none', (_, calls) => {
    expect(said(...calls)).toEqual([]);
  });
});

describe('instance_id', () => {
  const said = (...calls: Recorded[]) => words(instanceId, knownCalls(init, ...calls));

  test.each<[string, Recorded[], string | undefined]>([
    ['one category', [load('pay_later')], undefined],
    [
      'one container without it',
      [several(), several()],
      'warn [1]: `load` was called with `payment_method_categories`, but without an `instance_id`.',
    ],
    [
      'one container and one category without it, as on Klarna’s page on updating the cart',
      [
        {
          method: 'load',
          arguments: [
            { container: '#k', payment_method_categories: [{ identifier: 'klarna', name: 'Klarna' }] },
          ],
        },
      ],
      'info [1]: `load` was called with `payment_method_categories`, but without an `instance_id`.',
    ],
    [
      'one container with it',
      [several('a'), several('a')],
      'pass: Every container has its own `instance_id`.',
    ],
    [
      'two containers with one each',
      [several('a', '#a'), several('b', '#b')],
      'pass: Every container has its own `instance_id`.',
    ],
    [
      'two containers, one without it',
      [several('a', '#a'), several(undefined, '#b')],
      'warn [3]: `load` was called with `payment_method_categories` for 2 containers, but not always with an `instance_id`.',
    ],
    [
      'two containers with the same',
      [several('a', '#a'), several('a', '#b')],
      'warn [1]: `load` was called with the same `instance_id` for several containers.',
    ],
    [
      'a call that threw has a finding of its own',
      [{ ...several(), threw: 'InstanceIDNotProvidedError' }],
      undefined,
    ],
  ])('%s', (_, calls, expected) => {
    expect(said(...calls)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('the same load again and again', () => {
  const times = (count: number, call: (index: number) => Recorded) =>
    Array.from({ length: count }, (_, index) => call(index));
  const said = (...calls: Recorded[]) => words(loadNotRepeated, knownCalls(init, ...calls));
  const pass = ['pass: `load` was not called in a loop.'];
  const loop = (count: number, seconds: number, at = 1) =>
    `warn [${at}]: \`load\` was called ${count} times in ${seconds} s with the same category, container and data: something calls it in a loop.`;

  test('is a loop from ten on', () => {
    expect(said(...times(9, () => load('klarna')))).toEqual(pass);
    expect(said(...times(10, () => load('klarna')))).toEqual([loop(10, 9)]);
    expect(said(...times(40, () => load('klarna')))).toEqual([loop(40, 39)]);
  });

  test('of two categories in turn is two loops', () => {
    expect(said(...times(20, (index) => load(index % 2 === 0 ? 'pay_now' : 'pay_later')))).toEqual([
      loop(10, 18),
      loop(10, 18, 3),
    ]);
  });

  test('with init before each is a loop too', () => {
    expect(said(...times(12, () => load('klarna')).flatMap((one) => [init, one]))).toEqual([loop(12, 22, 2)]);
  });

  test.each<[string, (index: number) => Recorded]>([
    ['another amount each time', (index) => load('klarna', '#klarna', { order_amount: index })],
    ['another container each time', (index) => load('klarna', `#k${index}`)],
    ['another category each time', (index) => load(`pay_${index}`)],
  ])('%s is no loop', (_, call) => {
    expect(said(...times(40, call))).toEqual(pass);
  });

  test('over hours is no loop', () => {
    const calls = recorded([init, ...times(30, () => load('klarna'))]).map((call) => ({
      ...call,
      at: call.index * 60_000,
    }));
    expect(words(loadNotRepeated, { ...knownCalls(), calls })).toEqual(pass);
  });
});

describe('a recording without calls', () => {
  const said = (klarnaLibrary: boolean | undefined, sessionIds = ['5a3b1e00-0000-6000-9000-00000000abcd']) =>
    words(libraryIsCalled, { ...knownPage({ klarnaLibrary, sessionIds }), calls: [] });

  test('and a library that is not used', () => {
    expect(said(true)).toEqual(['info: Klarna’s library is in the page, but the page has not called it.']);
  });

  test('and no library', () => {
    expect(said(false)).toEqual([
      'warn: The page has a payment session, but Klarna’s library was not found in it, and no call was recorded.',
    ]);
  });

  test('says nothing about a page that was not searched, or that has no session', () => {
    expect(said(undefined)).toEqual([]);
    expect(said(false, [])).toEqual([]);
  });
});

test('any calls at all break no check', () => {
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>('pay_now', ['pay_now'], { identifier: 'pay_now' }, [
      { identifier: 'pay_later' },
    ]),
  );
  const options = fc.record(
    {
      container: value,
      payment_method_category: value,
      payment_method_categories: value,
      instance_id: value,
      client_token: value,
      order_amount: value,
    },
    { requiredKeys: [] },
  );
  const answer = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.record(
      { approved: value, show_form: value, error: value, finalize_required: value },
      { requiredKeys: [] },
    ),
  );
  const call = fc.record(
    {
      method: fc.constantFrom(
        'init',
        'load',
        'loadPaymentReview',
        'authorize',
        'reauthorize',
        'finalize',
        'on',
        'Buttons.load',
      ),
      arguments: fc.array(fc.oneof(options, value), { maxLength: 3 }),
      answer,
      threw: fc.string(),
    },
    { requiredKeys: ['method'] },
  );
  fc.assert(
    fc.property(fc.array(call, { maxLength: 10 }), (calls) => {
      const findings = diagnose({ ...knownPage(), calls: recorded(calls) });
      expect(JSON.stringify(findings)).not.toContain('This check failed on an unexpected value');
    }),
  );
});
