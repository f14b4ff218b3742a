import { expect, test } from 'vitest';
import { callData } from '../../../../lib/diagnosis/rules/call-data.ts';
import { authorize, init, knownCalls } from '../calls/known-calls.ts';
import type { Recorded } from '../calls/recorded.ts';
import { words } from '../example.ts';

const load = (data: object): Recorded => ({ method: 'load', arguments: [{ container: '#klarna' }, data] });

test.each([
  [{ order_amount: '1990' }, '`order_amount` is a string, not a number.'],
  [{ order_lines: [{ tax_rate: -1 }] }, '`order_lines[0].tax_rate` is -1, but must not be negative.'],
  [{ billing_address: { email: 'anna' } }, '`billing_address.email` is not an email address.'],
  [{ order_lines: [{ image_url: '' }] }, '`order_lines[0].image_url` is empty. An empty string is no URL.'],
  [{ locale: 'sv_SE' }, '`locale` is not a language and a country, like `sv-SE`.'],
  [{ purchase_country: 'SWE' }, '`purchase_country` is not a country code of two letters.'],
  [{ purchase_currency: 'EURO' }, '`purchase_currency` is not a currency code of three letters.'],
  [
    { attachment: { content_type: 'application/vnd.klarna.internal.emd-v2+json', body: '{' } },
    '`attachment.body` is not valid JSON.',
  ],
])('%j', (data, problem) => {
  expect(words(callData, knownCalls(init, load(data)))).toEqual([
    `fail [1]: \`load\` passed data: ${problem}`,
  ]);
});

test('a problem that several calls have is reported for the first one', () => {
  const data = { billing_address: { phone: 'none' } };
  expect(words(callData, knownCalls(init, load({ order_amount: 1 }), load(data), authorize(data)))).toEqual([
    'fail [2]: `load` passed data: `billing_address.phone` is not a phone number.',
  ]);
});

test('calls without data have nothing to check', () => {
  expect(
    words(callData, knownCalls(init, { method: 'load', arguments: [{ container: '#klarna' }] })),
  ).toEqual([]);
});
