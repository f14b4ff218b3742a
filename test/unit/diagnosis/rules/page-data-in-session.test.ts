import { expect, test } from 'vitest';
import { pageDataInSession } from '../../../../lib/diagnosis/rules/page-data-in-session.ts';
import { rendered } from '../../language/rendered.ts';
import { knownPassed } from './page-data-in-session.examples.ts';

const address = { given_name: 'Sample', postal_code: '1234 AB' };

test.each([
  [
    'a space',
    { billing_address: address },
    { billing_address: { ...address, postal_code: '1234AB' } },
    'billing_address.postal_code differs only in spaces from what the page passed',
  ],
  [
    'a field that is gone',
    { billing_address: address },
    { billing_address: { given_name: 'Sample' } },
    'billing_address.postal_code is missing',
  ],
  ['an amount', { order_amount: 1 }, { order_amount: 2 }, 'order_amount differs from what the page passed'],
  [
    'a line',
    { order_lines: [{ name: 'Sample', quantity: 1 }] },
    { order_lines: [] },
    'order_lines[0] is missing',
  ],
])('%s is named', (_, passed, held, says) => {
  expect(
    rendered(pageDataInSession.check(knownPassed(passed, { purchase_country: 'SE', ...held }))),
  ).toMatchObject([
    {
      outcome: 'warn',
      says: expect.stringContaining(says),
      comparison: { expectedIn: 'Klarna.Payments.authorize' },
    },
  ]);
});

test.each([
  [
    'what the session holds besides',
    { billing_address: { given_name: 'Sample' } },
    { billing_address: address, order_amount: 1 },
  ],
  ['addresses that Klarna withholds', { billing_address: address }, { order_amount: 1 }],
  [
    'an empty address, which is a withheld one',
    { billing_address: address },
    { order_amount: 1, billing_address: {} },
  ],
])('%s is no difference', (_, passed, held) => {
  expect(rendered(pageDataInSession.check(knownPassed(passed, held)))).toMatchObject([{ outcome: 'pass' }]);
});

test('data that was passed after the reading cannot be compared', () => {
  expect(
    rendered(pageDataInSession.check(knownPassed({ order_amount: 1 }, { order_amount: 2 }, -1))),
  ).toMatchObject([
    { outcome: 'could-not-check', why: expect.stringContaining('after the session was read') },
  ]);
});

test('where the page passed no data, there is nothing to compare', () => {
  expect(rendered(pageDataInSession.check(knownPassed({}, { order_amount: 2 })))).toEqual([]);
});
