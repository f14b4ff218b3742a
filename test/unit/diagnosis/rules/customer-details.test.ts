import { expect, test } from 'vitest';
import { customerDetails } from '../../../../lib/diagnosis/rules/customer-details.ts';
import { knownSession, words } from '../example.ts';
import { knownReading, snapshotOf } from './known-token.ts';

const authorized = { status: 'incomplete', authorization_token: 'sample-authorization-token' };
const address = { given_name: 'Sample', country: 'SE' };

test.each([
  [
    'before authorization',
    { status: 'incomplete' },
    ['could-not-check: Klarna shares customer details only after authorization.'],
  ],
  [
    'nothing sent',
    authorized,
    ['warn billing_address: The session is authorized, but its `billing_address` is missing.'],
  ],
  [
    'an address of empty texts',
    { ...authorized, billing_address: { given_name: '', city: null } },
    ['warn billing_address: The session is authorized, but its `billing_address` is empty.'],
  ],
  [
    'a billing address alone',
    { ...authorized, billing_address: address },
    ['pass: The session has a billing address.'],
  ],
  [
    'the copy that Klarna makes',
    { ...authorized, billing_address: address, shipping_address: address },
    [
      'pass: The session has a billing address. The shipping address is the same. Klarna copies the billing address if none is sent.',
    ],
  ],
  [
    'after the order',
    { status: 'complete' },
    ['warn billing_address: The session is authorized, but its `billing_address` is missing.'],
  ],
])('%s', (_, body, expected) => {
  expect(words(customerDetails, knownSession(body))).toEqual(expected);
});

test('what was there before is named as gone, the shipping address as well', () => {
  const earlier = [snapshotOf({ ...authorized, billing_address: address, shipping_address: address })];
  expect(words(customerDetails, { ...knownReading(authorized), earlier })).toEqual([
    'warn billing_address: The session is authorized, but its `billing_address` is missing. An earlier snapshot had it.',
    'warn shipping_address: The session is authorized, but its `shipping_address` is missing. An earlier snapshot had it.',
  ]);
});
