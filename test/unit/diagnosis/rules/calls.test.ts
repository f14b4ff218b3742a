import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Known } from '../../../../lib/diagnosis/known.ts';
import type { Rule } from '../../../../lib/diagnosis/rule.ts';
import { argumentOrder } from '../../../../lib/diagnosis/rules/argument-order.ts';
import { callsDoNotThrow } from '../../../../lib/diagnosis/rules/calls-do-not-throw.ts';
import { finalizeIsCalled } from '../../../../lib/diagnosis/rules/finalize-is-called.ts';
import { initComesFirst } from '../../../../lib/diagnosis/rules/init-comes-first.ts';
import { loadAfterUpdate } from '../../../../lib/diagnosis/rules/load-after-update.ts';
import { loadBeforeAuthorize } from '../../../../lib/diagnosis/rules/load-before-authorize.ts';
import { newTokenForEachInit } from '../../../../lib/diagnosis/rules/new-token-for-each-init.ts';
import { personalDataTiming } from '../../../../lib/diagnosis/rules/personal-data-timing.ts';
import { rendered } from '../../language/rendered.ts';
import { authorize, init, initAnew, knownCalls, load } from '../calls/known-calls.ts';
import { type Recorded, recorded } from '../calls/recorded.ts';
import { knownUpdate } from './load-after-update.examples.ts';

const person = { billing_address: { given_name: 'Sample', email: 'shopper@sample.example' } };
const asking = authorize({}, { approved: true, finalize_required: true });
const later: Recorded = {
  method: 'authorize',
  arguments: [{ payment_method_category: 'pay_later', auto_finalize: false }],
  answer: { approved: true },
};
const turned = (method: string): Recorded => ({
  method,
  arguments: [{ order_amount: 1 }, { container: '#klarna' }],
});
const threw = (error: string): Recorded => ({ method: 'load', threw: error });

const cases: [Rule, string, Recorded[], string, RegExp | undefined][] = [
  [
    initComesFirst,
    'load without any init',
    [load],
    'fail',
    /Klarna\.Payments\.load was called, but `init` was never called/,
  ],
  [
    initComesFirst,
    'authorize before init',
    [authorize(), init],
    'fail',
    /authorize was called before `init`/,
  ],
  [initComesFirst, 'init alone', [init], 'pass', undefined],
  [newTokenForEachInit, 'three times one token', [init, init, init], 'warn', /3 times with the same token/],
  [
    newTokenForEachInit,
    'three times two tokens',
    [init, initAnew, init],
    'warn',
    /3 times with only 2 different tokens/,
  ],
  [newTokenForEachInit, 'one init', [init], 'pass', undefined],
  [
    loadBeforeAuthorize,
    'authorize right after init',
    [init, authorize()],
    'warn',
    /`load` was not called after the last `init`/,
  ],
  [loadBeforeAuthorize, 'load for each init', [init, load, initAnew, load, authorize()], 'pass', undefined],
  [
    loadBeforeAuthorize,
    'load after authorize',
    [init, authorize(), load],
    'warn',
    /`load` was not called after the last `init`/,
  ],
  [
    finalizeIsCalled,
    'finalize before it was asked for',
    [init, { method: 'finalize' }, asking],
    'warn',
    /finalize_required/,
  ],
  [
    finalizeIsCalled,
    'a later approval replaces the one that asked',
    [init, load, asking, later],
    'pass',
    undefined,
  ],
  [
    finalizeIsCalled,
    'reauthorize asks for it',
    [init, load, { method: 'reauthorize', answer: { approved: true, finalize_required: true } }],
    'warn',
    /`reauthorize` returned `finalize_required: true`/,
  ],
  [finalizeIsCalled, 'auto_finalize: false, and nothing asked for', [init, load, later], 'pass', undefined],
  [
    argumentOrder,
    'two calls with the data first',
    [turned('load'), turned('authorize')],
    'info',
    /load and Klarna\.Payments\.authorize/,
  ],
  [
    callsDoNotThrow,
    'a documented error',
    [threw('PreferredPaymentMethodNotSupportedError')],
    'fail',
    /PreferredPaymentMethodNotSupportedError/,
  ],
  [callsDoNotThrow, 'an error nobody knows', [threw('constructor')], 'fail', /threw constructor/],
  [
    personalDataTiming,
    'a name and a mail address at load',
    [init, { method: 'load', arguments: [person] }],
    'warn',
    /billing_address\.given_name, billing_address\.email/,
  ],
  [
    personalDataTiming,
    'a country at load',
    [{ method: 'load', arguments: [{ billing_address: { country: 'SE' } }] }],
    'pass',
    undefined,
  ],
];

test.each(cases.map(([rule, what, ...rest]) => [rule.id, what, rule, ...rest] as const))(
  '%s: %s',
  (_, __, rule, calls, outcome, says) => {
    const [verdict] = rendered(rule.check(knownCalls(...calls)));
    expect(verdict?.outcome).toBe(outcome);
    if (says) expect(verdict).toMatchObject({ says: expect.stringMatching(says) });
  },
);

describe('there is nothing to check', () => {
  const idle: [Rule, string, Recorded[]][] = [
    [initComesFirst, 'without calls', []],
    [newTokenForEachInit, 'without init', [load]],
    [loadBeforeAuthorize, 'without authorize', [init, load]],
    [finalizeIsCalled, 'with the default of auto_finalize', [init, load, authorize()]],
    [argumentOrder, 'without data', [init, load]],
    [callsDoNotThrow, 'without calls', []],
    [personalDataTiming, 'without load', [init, authorize(person)]],
  ];

  test.each(idle.map(([rule, what, calls]) => [rule.id, what, rule, calls] as const))(
    '%s: %s',
    (_, __, rule, calls) => {
      expect(rendered(rule.check(knownCalls(...calls)))).toEqual([]);
    },
  );
});

describe('the errors of Klarna’s library', () => {
  const advised = (...calls: Recorded[]) => {
    const [verdict] = rendered(callsDoNotThrow.check(knownCalls(...calls)));
    return verdict?.outcome === 'fail' ? verdict.advice : undefined;
  };
  const unlisted = 'The SDK reference does not list this error. Look in the browser’s console.';

  /** By method, as the SDK reference lists them. */
  test.each([
    ['init', 'InvalidClientTokenError', /could not be decoded/],
    ['load', 'ApplicationNotInitializedError', /call `init` first/],
    ['load', 'PaymentMethodCategoryNotProvidedError', /^Pass a `payment_method_category`/],
    ['load', 'PreferredPaymentMethodNotSupportedError', /^Omit `preferred_payment_method`/],
    ['loadPaymentReview', 'ApplicationNotInitializedError', /call `init` first/],
    ['loadPaymentReview', 'OperationNotSupportedError', /purchase country/],
    ['authorize', 'PaymentMethodCategoryNotSupportedError', /^The category is not supported/],
    ['authorize', 'ApplicationNotLoadedError', /^Call `load` first/],
    ['reauthorize', 'ApplicationNotInitializedError', /call `init` first/],
    ['reauthorize', 'PaymentMethodCategoryNotSupportedError', /^The category is not supported/],
    ['reauthorize', 'PaymentMethodCategoryNotProvidedError', /^Pass a `payment_method_category`/],
    ['finalize', 'ApplicationNotInitializedError', /call `init` first/],
    ['finalize', 'ApplicationNotLoadedError', /^Call `load` first/],
    ['finalize', 'PaymentMethodCategoryNotProvidedError', /^Pass a `payment_method_category`/],
    ['finalize', 'PaymentMethodCategoryNotSupportedError', /^The category is not supported/],
    ['on', 'EventNotSupportedError', /^Only listen to events/],
    // In public copies of the library.
    ['load', 'InstanceIDNotProvidedError', /^Pass an `instance_id`/],
    ['load', 'InvalidInstanceIDError', /^Use only letters/],
    ['authorize', 'PaymentMethodCategoryOrInstanceIDRequiredError', /`load` was called with\.$/],
    ['init', 'InvalidClientTokenSignatureError', /^The signature/],
  ])('%s threw %s', (method, error, advice) => {
    expect(advised({ method, threw: error })).toMatch(advice);
    expect(advised({ method, threw: error })).not.toBe(unlisted);
  });

  test('an unlisted error is shown as it came', () => {
    expect(advised({ method: 'load', threw: 'TypeError' })).toBe(unlisted);
    const [verdict] = rendered(callsDoNotThrow.check(knownCalls({ method: 'load', threw: 'TypeError' })));
    expect(verdict).toMatchObject({ says: 'Klarna.Payments.load threw TypeError.' });
  });

  test('init was called, and the library says that it was not', () => {
    const late = {
      method: 'load',
      arguments: [{ container: '#k' }],
      threw: 'ApplicationNotInitializedError',
    };
    expect(advised(init, late)).toMatch(/includes Klarna’s library only once/);
    expect(advised(init, { ...late, arguments: [] })).toMatch(/^Pass the options of the call/);
    const calls = knownCalls({ ...init, threw: 'InvalidClientTokenError' }, late);
    expect(rendered(callsDoNotThrow.check(calls))[1]).toMatchObject({
      advice: 'The `init` before it threw InvalidClientTokenError. Correct that first.',
    });
  });

  test('an error of the page’s own callback', () => {
    const calls = recorded([{ method: 'load', answer: { show_form: true }, threw: 'TypeError' }]).map(
      (call) => ({
        ...call,
        outcome: { kind: 'threw' as const, name: 'TypeError', message: 'sample' },
      }),
    );
    expect(rendered(callsDoNotThrow.check({ ...knownCalls(), calls }))).toMatchObject([
      { advice: 'The page’s own callback threw this error. Look in the browser’s console.' },
    ]);
  });
});

describe('an updated cart', () => {
  test.each<[string, Known, string | undefined]>([
    ['the amount stayed', knownUpdate([9000, 9000]), undefined],
    ['load was called after', knownUpdate([9000, 8000], load), 'pass'],
    ['authorize passed the new data', knownUpdate([9000, 8000], authorize({ order_amount: 8000 })), 'pass'],
    ['authorize passed no data', knownUpdate([9000, 8000], { method: 'authorize' }), 'warn'],
    ['there is no earlier reading', { ...knownUpdate([9000, 8000]), earlier: [] }, undefined],
  ])('%s', (_, known, outcome) => {
    expect(rendered(loadAfterUpdate.check(known))[0]?.outcome).toBe(outcome);
  });
});

describe('whatever was recorded', () => {
  const rules = [
    argumentOrder,
    callsDoNotThrow,
    finalizeIsCalled,
    initComesFirst,
    loadBeforeAuthorize,
    newTokenForEachInit,
    personalDataTiming,
  ];
  const call = fc.record(
    {
      method: fc.constantFrom('init', 'load', 'authorize', 'reauthorize', 'finalize', 'on', 'constructor'),
      arguments: fc.array(
        fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(person), fc.constant({ client_token: 'x' })),
        { maxLength: 4 },
      ),
      answer: fc.jsonValue({ maxDepth: 2 }),
      threw: fc.string(),
    },
    { requiredKeys: ['method'] },
  );

  test('no rule throws, and no sentence holds a value of the shopper’s', () => {
    fc.assert(
      fc.property(fc.array(call, { maxLength: 8 }), (calls) => {
        const said = rules.flatMap((rule) => rendered(rule.check(knownCalls(...calls))));
        expect(JSON.stringify(said)).not.toContain('shopper@sample.example');
      }),
    );
  });

  test('one init, one load, one authorize in their order never give a fail or a warning', () => {
    const known = knownCalls(init, load, authorize(person));
    expect(
      rules.flatMap((rule) => rendered(rule.check(known))).filter(({ outcome }) => outcome !== 'pass'),
    ).toEqual([]);
  });
});
