import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../../lib/diagnosis/diagnose.ts';
import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { callsAreApproved } from '../../../../lib/diagnosis/rules/calls-are-approved.ts';
import { callsDoNotThrow } from '../../../../lib/diagnosis/rules/calls-do-not-throw.ts';
import { widgetShown } from '../../../../lib/diagnosis/rules/widget-shown.ts';
import { overallResult } from '../../../../lib/diagnosis/summary.ts';
import { createRecorder } from '../../../../lib/recorder/recorder.ts';
import { rendered } from '../../language/rendered.ts';
import { authorize, init, initAnew, knownCalls, load } from '../calls/known-calls.ts';
import { type Recorded, recorded } from '../calls/recorded.ts';
import { words } from '../example.ts';
import { knownReading } from './known-token.ts';

const error = (...invalid_fields: unknown[]) => ({ error: { invalid_fields } });
const answered = (method: string, answer: object): Recorded => ({
  method,
  arguments: [{ container: '#klarna', payment_method_category: 'pay_later' }, { order_amount: 1 }],
  answer,
});
const said = (...calls: Recorded[]) => words(callsAreApproved, knownCalls(...calls));
const advised = (...calls: Recorded[]) =>
  rendered(callsAreApproved.check(knownCalls(...calls))).map(
    (verdict) => 'advice' in verdict && verdict.advice,
  );

describe('approved: false in each documented form', () => {
  test.each<[string, object, string, string]>([
    [
      'authorize',
      { approved: false, show_form: true, ...error('billing_address.postal_code') },
      'Klarna does not accept `billing_address.postal_code`.',
      'Correct it and call `authorize` again.',
    ],
    [
      'authorize',
      { approved: false, show_form: true, ...error('billing_address.email', 'customer.date_of_birth', 5) },
      'Klarna does not accept `billing_address.email` and `customer.date_of_birth`.',
      'Correct them and call `authorize` again.',
    ],
    [
      'authorize',
      { approved: false, show_form: false, ...error('billing_address.email') },
      'Klarna does not accept `billing_address.email`.',
      'Correct it and call `authorize` again.',
    ],
    [
      'authorize',
      { show_form: true, ...error('billing_address.email') },
      'Klarna does not accept `billing_address.email`.',
      'Correct it and call `authorize` again.',
    ],
    [
      'reauthorize',
      { approved: false, ...error('billing_address.email') },
      'Klarna does not accept `billing_address.email`.',
      'Correct it and call `reauthorize` again.',
    ],
    [
      'finalize',
      { approved: false, show_form: true, ...error('billing_address.email') },
      'Klarna does not accept `billing_address.email`.',
      'Correct it and call `finalize` again.',
    ],
    [
      'authorize',
      { approved: false, error: { code: 1 } },
      'an `error` that names no field',
      'Klarna documents',
    ],
    ['authorize', { approved: false, ...error() }, 'an `error` that names no field', 'Klarna documents'],
    [
      'authorize',
      { approved: false, show_form: true },
      'the shopper ended a required step, such as authentication or sign-up.',
      'Keep this payment method visible',
    ],
    [
      'authorize',
      { approved: false, show_form: true, error: null },
      'the shopper ended a required step',
      'Keep this payment method visible',
    ],
    [
      'authorize',
      { approved: false, show_form: false },
      'was not approved for `pay_later`, with `show_form: false`: the shopper cannot correct this.',
      'Hide this payment method and offer others.',
    ],
    ['authorize', { show_form: false }, 'the shopper cannot correct this.', 'Hide this payment method'],
    ['authorize', { approved: false }, 'Klarna’s answer gives no reason.', 'Offer another payment method.'],
    [
      'authorize',
      { approved: false, show_form: true, finalize_required: true },
      'its answer has `finalize_required: true`.',
      'Call `finalize`',
    ],
    [
      'finalize',
      { approved: false, show_form: false },
      'Klarna rejected it, or the shopper aborted it.',
      'Hide this payment method',
    ],
    ['finalize', { approved: false, show_form: true }, 'gives no reason', 'Keep this payment method visible'],
    ['reauthorize', { approved: false }, 'gives no reason', 'The earlier `authorization_token`'],
    // `show_form` is deprecated in this answer.
    [
      'reauthorize',
      { approved: false, show_form: false },
      'gives no reason',
      'Offer another payment method.',
    ],
    [
      'load',
      { approved: false, show_form: false },
      'the shopper cannot correct this.',
      'Hide this payment method',
    ],
    ['loadPaymentReview', { approved: false }, 'gives no reason', 'Offer another payment method.'],
  ])('%s answers %j', (method, answer, says, advice) => {
    const calls = [init, load, answered(method, answer)];
    expect(said(...calls)).toEqual([expect.stringContaining(`warn [3]: \`Klarna.Payments.${method}\``)]);
    expect(said(...calls)[0]).toContain(says);
    expect(advised(...calls)[0]).toContain(advice);
    expect(overallResult(diagnose(knownCalls(...calls)))).toBe('warn');
  });

  test('a category that Klarna does not offer is named', () => {
    const known = {
      ...knownReading({ payment_method_categories: [{ identifier: 'pay_now' }] }),
      calls: recorded([answered('authorize', { approved: false, show_form: false })]),
    };
    expect(words(callsAreApproved, known)).toEqual([
      'warn [0]: `Klarna.Payments.authorize` was not approved for `pay_later`, which Klarna does not offer for this session.',
    ]);
  });

  test('a category that was left out comes before Klarna’s decision', () => {
    const call = { method: 'authorize', arguments: [{}], answer: { approved: false, show_form: false } };
    expect(said(init, load, call)).toEqual([
      'warn [3]: `Klarna.Payments.authorize` was not approved. It was not called with what `load` was called with.',
    ]);
    expect(advised(init, load, call)).toEqual([
      'Pass the same category to `authorize`. Without it, the authorization fails, according to Klarna’s reference.',
    ]);
  });

  test('the answer can come by a promise', () => {
    const [call] = recorded([{ method: 'authorize', arguments: [{}] }]);
    const outcome = { kind: 'resolved' as const, value: { approved: false, show_form: false }, at: 1 };
    const calls = call === undefined ? [] : [{ ...call, outcome }];
    expect(words(callsAreApproved, { ...nothingKnown, calls })[0]).toMatch(/^warn \[0\]/);
  });
});

describe('what came later', () => {
  const closed = authorize({}, { approved: false, show_form: true });
  const invalid = authorize({}, { approved: false, show_form: true, ...error('billing_address.email') });

  test('a step that the shopper ended is for knowing, once the shopper came back', () => {
    expect(said(closed, authorize())[0]).toMatch(/^info \[0\].* A later call was approved\.$/);
    expect(said(authorize(), closed)[0]).toMatch(/^warn \[2\].*sign-up\.$/);
  });

  test('a field that Klarna did not accept stays a warning', () => {
    expect(said(invalid, authorize())[0]).toMatch(/^warn \[0\].* A later call was approved\.$/);
  });

  test('equal answers are one finding, about the last of them', () => {
    expect(said(invalid, invalid, closed, invalid)).toEqual([
      expect.stringMatching(/^warn \[4\]/),
      expect.stringMatching(/^warn \[6\]/),
    ]);
  });
});

test('without an answer there is nothing to check', () => {
  expect(said(init, load, { method: 'authorize', arguments: [{}] })).toEqual([]);
  expect(said(init, load)).toEqual([]);
  expect(said(init, load, authorize({}, { show_form: true }))).toEqual([]);
});

test('the answer to a call that threw is no decision of Klarna', () => {
  const threw = answered('authorize', { show_form: false, approved: false });
  const calls = knownCalls(init, { ...threw, threw: 'ApplicationNotLoadedError' });
  expect(words(callsAreApproved, calls)).toEqual([]);
  expect(words(callsDoNotThrow, calls)).toEqual([
    'fail [1]: Klarna.Payments.authorize threw ApplicationNotLoadedError. Its callback therefore got `show_form: false`, which is not a decision about the purchase.',
  ]);
});

test('the button of express checkout is judged too', () => {
  const recorder = createRecorder(() => 0);
  const start = (_order: object, done: (result: object) => void) =>
    done({ approved: false, show_form: true });
  const show = recorder.wrap('Klarna.Payments.Buttons.load', (options) => {
    const { on_click } = options as { on_click: (authorize: typeof start) => void };
    on_click(start);
  });
  show({ on_click: (begin: typeof start) => begin({ order_amount: 1 }, () => undefined) });
  expect(words(callsAreApproved, { ...nothingKnown, calls: recorder.record().calls })).toEqual([
    'warn [3]: `Klarna.Payments.Buttons.authorize` was not approved, without an `error`: the shopper ended a required step, such as authentication or sign-up.',
  ]);
});

describe('properties', () => {
  const refusal = fc.record(
    {
      approved: fc.constant(false),
      show_form: fc.boolean(),
      finalize_required: fc.boolean(),
      error: fc.oneof(
        fc.jsonValue({ maxDepth: 1 }),
        fc.record({ invalid_fields: fc.array(fc.string(), { maxLength: 12 }) }),
      ),
    },
    { requiredKeys: ['approved'] },
  );
  const method = fc.constantFrom('authorize', 'reauthorize', 'finalize', 'load', 'loadPaymentReview');
  const bad = fc.tuple(method, refusal).map(([name, answer]) => answered(name, answer));

  test('calls with a refusal at their end are never without a problem', () => {
    fc.assert(
      fc.property(bad, (last) => {
        expect(['fail', 'warn']).toContain(
          overallResult(diagnose(knownCalls(init, load, authorize(), last))),
        );
      }),
    );
  });

  test('good calls in front change no finding about the bad one', () => {
    const good = [initAnew, load, authorize()];
    const without = (verdicts: string[]) =>
      verdicts
        .filter((verdict) => !verdict.startsWith('pass'))
        .map((verdict) => verdict.replace(/\[\d+\]/, '[]'));
    fc.assert(
      fc.property(bad, (last) => {
        for (const rule of [callsAreApproved, widgetShown, callsDoNotThrow]) {
          const alone = words(rule, knownCalls(init, load, last));
          expect(without(words(rule, knownCalls(...good, init, load, last)))).toEqual(without(alone));
        }
      }),
    );
  });
});
