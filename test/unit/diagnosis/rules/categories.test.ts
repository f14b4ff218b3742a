import { describe, expect, test } from 'vitest';
import { nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { categoryLoaded } from '../../../../lib/diagnosis/rules/category-loaded.ts';
import { categoryOffered } from '../../../../lib/diagnosis/rules/category-offered.ts';
import { widgetContainer } from '../../../../lib/diagnosis/rules/widget-container.ts';
import { widgetShown } from '../../../../lib/diagnosis/rules/widget-shown.ts';
import { sampleClaims, sampleToken } from '../../klarna/sample-token.ts';
import { type Recorded, recorded } from '../calls/recorded.ts';
import { words } from '../example.ts';
import { knownReading, otherSessionId } from './known-token.ts';

const load = (options: object, more: Partial<Recorded> = {}): Recorded => ({
  method: 'load',
  arguments: [options],
  ...more,
});
const offering = (...identifiers: string[]) =>
  knownReading({ payment_method_categories: identifiers.map((identifier) => ({ identifier })) });

describe('what is loaded against what is offered', () => {
  test.each([
    ['one', [load({ payment_method_category: 'pay_now' })], '`pay_now`'],
    ['several', [load({ payment_method_categories: ['pay_now', 'klarna', 5] })], '`pay_now` and `klarna`'],
    ['an object', [load({ payment_method_categories: { identifier: 'pay_now', name: 'Pay' } })], '`pay_now`'],
    ['one as an object', [load({ payment_method_category: { identifier: 'pay_now' } })], '`pay_now`'],
    ['one as a list', [load({ payment_method_category: ['pay_now'] })], '`pay_now`'],
    [
      'a list of objects, as Klarna’s page on updating the cart has it',
      [
        load({
          payment_method_categories: [
            { asset_urls: {}, identifier: 'pay_now', name: 'Pay now' },
            { identifier: 'klarna' },
            { name: 'Without identifier' },
            null,
          ],
        }),
      ],
      '`pay_now` and `klarna`',
    ],
    [
      'an object and its name',
      [load({ payment_method_categories: [{ identifier: 'pay_now' }, 'pay_now'] })],
      '`pay_now`',
    ],
    [
      'behind the data',
      [{ method: 'load', arguments: [{ billing_address: {} }, { payment_method_category: 'pay_now' }] }],
      '`pay_now`',
    ],
    [
      'twice',
      [load({ payment_method_category: 'pay_now' }), load({ payment_method_category: 'pay_now' })],
      '`pay_now`',
    ],
  ])('%s', (_, calls, named) => {
    expect(words(categoryOffered, { ...offering('pay_later'), calls: recorded(calls) })).toEqual([
      `fail payment_method_categories: The page loads ${named}, but Klarna offers only \`pay_later\` for this session.`,
    ]);
  });

  test('nothing is offered', () => {
    const calls = recorded([load({ payment_method_category: 'pay_now' })]);
    expect(words(categoryOffered, { ...offering(), calls })).toEqual([
      'fail payment_method_categories: The page loads `pay_now`, but Klarna offers nothing for this session.',
    ]);
  });

  test.each([
    [[], 'No `load` with a category was recorded.'],
    [[load({ container: '#klarna' })], 'No `load` with a category was recorded.'],
    [
      [{ method: 'authorize', arguments: [{ payment_method_category: 'x' }] }],
      'No `load` with a category was recorded.',
    ],
  ])('%j cannot be checked', (calls, why) => {
    expect(words(categoryOffered, { ...offering('pay_later'), calls: recorded(calls) })).toEqual([
      `could-not-check: ${why}`,
    ]);
  });

  test('calls of another session do not count', () => {
    const client_token = sampleToken({ payload: { ...sampleClaims, session_id: otherSessionId } });
    const calls = recorded([
      { method: 'init', arguments: [{ client_token }] },
      load({ payment_method_category: 'pay_now' }),
    ]);
    expect(words(categoryOffered, { ...offering('pay_later'), calls })).toEqual([
      'could-not-check: No `load` with a category was recorded.',
    ]);
  });

  test('an answer without categories cannot be checked', () => {
    const known = { ...knownReading({ status: 'incomplete' }), calls: recorded([]) };
    expect(words(categoryOffered, known)).toEqual([
      'could-not-check: Klarna’s answer has no `payment_method_categories`.',
    ]);
    expect(words(categoryLoaded, known)).toEqual([
      'could-not-check: Klarna’s answer lists no `payment_method_categories`.',
    ]);
  });

  test('a list of objects is loaded', () => {
    const calls = recorded([load({ payment_method_categories: [{ identifier: 'klarna' }] })]);
    const known = { ...offering('klarna'), calls };
    expect(words(categoryOffered, known)).toEqual(['pass: Klarna offers `klarna`.']);
    expect(words(categoryLoaded, known)).toEqual(['pass: The page loaded `klarna`.']);
  });

  test('a load without a category shows all of the session', () => {
    const known = { ...offering('klarna'), calls: recorded([load({ container: '#klarna' })]) };
    expect(words(categoryLoaded, known)).toEqual([
      'pass: `load` was called without a category: the widget shows `klarna`.',
    ]);
    const threw = recorded([load({ container: '#klarna' }, { threw: 'ApplicationNotInitializedError' })]);
    expect(words(categoryLoaded, { ...known, calls: threw })[0]).toMatch(/^info/);
  });

  test('offered and never loaded', () => {
    const calls = recorded([load({ payment_method_category: 'pay_now' })]);
    expect(words(categoryLoaded, { ...offering('pay_later', 'pay_now', 'pay_over_time'), calls })).toEqual([
      'info payment_method_categories: The page has not loaded `pay_later` and `pay_over_time`, which Klarna offers.',
    ]);
  });
});

describe('the container', () => {
  const judge = (...calls: Recorded[]) => words(widgetContainer, { ...nothingKnown, calls: recorded(calls) });

  test.each([
    [
      'not found',
      load({ container: '#klarna' }, { threw: 'InvalidContainerSelectorError' }),
      'did not find its container `#klarna`',
    ],
    [
      'no selector',
      load({ container: 5 }, { threw: 'InvalidContainerSelectorError' }),
      'did not find its container',
    ],
    ['not given', load({ payment_method_category: 'pay_now' }), 'was called without a `container`'],
    ['empty', load({ container: '' }), 'was called without a `container`'],
  ])('%s', (_, call, says) => {
    expect(judge(call)).toEqual([`fail [0]: \`Klarna.Payments.load\` ${says}.`]);
  });

  test('an element, as it was written down, is one', () => {
    expect(judge(load({ container: '<div#klarna>' }))).toEqual(['pass: Every `load` found its container.']);
  });

  test('another exception is not about it', () => {
    expect(judge(load({ container: '#klarna' }, { threw: 'ApplicationNotInitializedError' }))).toEqual([
      'pass: Every `load` found its container.',
    ]);
  });

  test('no load', () => {
    expect(judge({ method: 'init' })).toEqual(['could-not-check: No `load` was recorded.']);
  });
});

describe('show_form: false', () => {
  const options = { payment_method_category: 'pay_now' };
  const hidden = load(options, { answer: { show_form: false } });

  test.each([
    [
      'by what it does not take',
      load(options, {
        answer: { show_form: false, error: { invalid_fields: ['billing_address.postal_code', 5] } },
      }),
      'warn [0]: `Klarna.Payments.load` returned `show_form: false` for `pay_now`, because Klarna does not accept `billing_address.postal_code`.',
    ],
    [
      'by a category that is not offered',
      hidden,
      'warn [0]: `Klarna.Payments.load` returned `show_form: false` for `pay_now`, which Klarna does not offer for this session.',
    ],
    [
      'by an error with the form shown',
      load(options, { answer: { show_form: true, error: { invalid_fields: ['purchase_country'] } } }),
      'warn [0]: `Klarna.Payments.load` returned an error: Klarna does not accept `purchase_country`.',
    ],
    [
      'by an error without fields',
      load(options, { answer: { show_form: false, error: { message: 'no' } } }),
      'warn [0]: `Klarna.Payments.load` returned an `error` that names no field.',
    ],
    [
      'for the payment review',
      { method: 'loadPaymentReview', arguments: [{ container: '#k' }], answer: { show_form: false } },
      'warn [0]: `Klarna.Payments.loadPaymentReview` returned `show_form: false`. Klarna does not offer it for this order.',
    ],
  ])('is explained %s', (_, call, expected) => {
    expect(words(widgetShown, { ...offering('pay_later'), calls: recorded([call]) })).toEqual([expected]);
  });

  test('is Klarna’s decision where nothing else is known', () => {
    expect(words(widgetShown, { ...nothingKnown, calls: recorded([hidden]) })).toEqual([
      'warn [0]: `Klarna.Payments.load` returned `show_form: false` for `pay_now`. Klarna does not offer it for this order.',
    ]);
  });

  test('of a call that threw is no answer of Klarna', () => {
    const threw = load(options, { answer: { show_form: false }, threw: 'ApplicationNotInitializedError' });
    expect(words(widgetShown, { ...nothingKnown, calls: recorded([threw]) })).toEqual([
      'could-not-check: No answer with `show_form` was recorded.',
    ]);
  });

  test('of authorize is not judged here, and is no pass', () => {
    const call = { method: 'authorize', arguments: [{}], answer: { show_form: false, approved: false } };
    expect(words(widgetShown, { ...nothingKnown, calls: recorded([call]) })).toEqual([]);
  });

  test('again and again is one finding', () => {
    const calls = recorded(Array.from({ length: 30 }, () => hidden));
    expect(words(widgetShown, { ...nothingKnown, calls })).toHaveLength(1);
  });

  test('that was followed by true is for knowing', () => {
    const shown = load(options, { answer: { show_form: true } });
    const other = load({ payment_method_category: 'pay_later' }, { answer: { show_form: true } });
    const said = (...calls: Recorded[]) => words(widgetShown, { ...nothingKnown, calls: recorded(calls) });
    expect(said(hidden, shown)).toEqual([
      'info [0]: `Klarna.Payments.load` returned `show_form: false` for `pay_now`. Klarna does not offer it for this order. A later call returned `true`.',
    ]);
    expect(said(shown, hidden)[0]).toMatch(/^warn \[2\]/);
    expect(said(hidden, other)[0]).toMatch(/^warn \[0\]/);
  });

  test.each([[[]], [[load(options)]], [[load(options, { answer: { show_form: 'no' } })]]])(
    'cannot be checked in %j',
    (calls) => {
      expect(words(widgetShown, { ...nothingKnown, calls: recorded(calls) })).toEqual([
        'could-not-check: No answer with `show_form` was recorded.',
      ]);
    },
  );
});
