import { expect, test } from 'vitest';
import { customerType } from '../../../../lib/diagnosis/rules/customer-type.ts';
import { paymentMethodsOffered } from '../../../../lib/diagnosis/rules/payment-methods-offered.ts';
import { businessCountries, marketOf } from '../../../../lib/klarna/markets.ts';
import { rendered } from '../../language/rendered.ts';
import { knownBody, knownSession } from '../example.ts';

const fitting = {
  status: 'incomplete',
  purchase_country: 'SE',
  purchase_currency: 'SEK',
  locale: 'sv-SE',
  order_amount: 10_000,
};
const check = (body: Record<string, unknown>) =>
  rendered(paymentMethodsOffered.check(knownSession({ ...fitting, ...body })));
const empty = { payment_method_categories: [] };

test('An empty list and no list are one warning each, about the categories.', () => {
  expect(check(empty)).toMatchObject([
    {
      outcome: 'warn',
      path: 'payment_method_categories',
      says: expect.stringMatching(/is empty.*no way to pay/),
    },
  ]);
  for (const categories of [undefined, null]) {
    expect(check({ payment_method_categories: categories })).toMatchObject([
      { outcome: 'warn', path: 'payment_method_categories', says: expect.stringMatching(/answer has no/) },
    ]);
  }
});

test.each([
  ['nothing in the session', {}, /shows no reason/],
  [
    'a business customer where Klarna has none',
    { customer: { type: 'organization' }, purchase_country: 'US' },
    /`organization`, and Klarna documents no business customers in US/,
  ],
  [
    'a business customer',
    { customer: { type: 'organization' } },
    /needs payment methods for business customers/,
  ],
  ['another currency', { purchase_currency: 'eur' }, /is EUR, but the currency of SE is SEK/],
  [
    'the currency of the billing country',
    { billing_address: { country: 'NO' } },
    /is SEK, but the currency of NO is NOK/,
  ],
  ['an unknown country', { purchase_country: 'JP' }, /does not document the country JP/],
  ['another country’s locale', { locale: 'da-DK' }, /`locale` is da-DK/],
  ['a language that is not offered', { locale: 'fr-SE' }, /`locale` is fr-SE/],
  ['no amount', { order_amount: 0 }, /`order_amount` is 0/],
  ['a token', { intent: 'buy_and_tokenize' }, /allowed to create customer tokens/],
  ['chosen payment methods', { custom_payment_method_ids: ['promo-1'] }, /custom_payment_method_ids/],
  ['another channel', { acquiring_channel: 'IN_STORE' }, /IN_STORE/],
])('What can explain it: %s.', (_, body, advice) => {
  expect(check({ ...empty, ...body })).toMatchObject([
    { outcome: 'warn', advice: expect.stringMatching(advice) },
  ]);
});

test('No reason is named that the session does not show.', () => {
  const reasons = /What in the session|organization|currency of|order_amount|tokens|_ids|channel/;
  expect(
    check({
      ...empty,
      customer: { type: 'person' },
      intent: 'buy',
      acquiring_channel: 'ECOMMERCE',
      custom_payment_method_ids: [],
    }),
  ).toMatchObject([{ advice: expect.not.stringMatching(reasons) }]);
  expect(check({ ...empty, order_amount: 0, intent: 'tokenize' })).toMatchObject([
    { advice: expect.not.stringMatching(/order_amount/) },
  ]);
});

test.each([
  ['a completed session', { ...empty, status: 'complete' }],
  ['an authorized session', { authorization_token: 'sample' }],
  ['categories of another form', { payment_method_categories: 'klarna' }],
  ['categories without names', { payment_method_categories: [{ name: 'Pay later' }] }],
])('%s could not be checked', (_, body) => {
  const [verdict] = rendered(paymentMethodsOffered.check(knownBody({ ...fitting, ...body })));
  expect(verdict?.outcome).toBe('could-not-check');
});

test('A business customer is a warning exactly where Klarna documents none.', () => {
  for (const country of ['AT', 'AU', 'CA', 'DE', 'FI', 'FR', 'GB', 'MX', 'NL', 'NO', 'NZ', 'SE', 'US']) {
    expect(marketOf(country)).toBeDefined();
    const known = knownSession({
      purchase_country: country.toLowerCase(),
      customer: { type: 'organization' },
    });
    const outcomes = customerType.check(known).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([businessCountries.includes(country) ? 'pass' : 'warn']);
  }
  for (const customer of [undefined, null, {}, { type: 'person' }])
    expect(customerType.check(knownSession({ purchase_country: 'US', customer }))).toEqual([]);
});

test('An option of Klarna Checkout is named.', () => {
  const known = knownBody({
    purchase_country: 'SE',
    options: { allowed_customer_types: ['person', 'organization'] },
  });
  expect(rendered(customerType.check(known))).toMatchObject([
    {
      outcome: 'warn',
      path: 'options.allowed_customer_types',
      says: expect.stringMatching(/Klarna Checkout/),
    },
  ]);
});
