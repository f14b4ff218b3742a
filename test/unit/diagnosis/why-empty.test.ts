import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyEmpty } from '../../../lib/diagnosis/why-empty.ts';
import { rendered } from '../language/rendered.ts';
import { knownSession } from './example.ts';
import { snapshotOf } from './rules/known-token.ts';

const incomplete = { status: 'incomplete', purchase_country: 'SE' };
const authorized = { ...incomplete, authorization_token: 'sample-authorization-token' };

function kindOf(path: string, body: object, earlier: object[] = []) {
  const { session } = knownSession(body);
  if (session === undefined) throw new Error('no session');
  return whyEmpty(path, { session, body, earlier: earlier.map((each) => snapshotOf(each)) })?.kind;
}

describe('why a field is empty', () => {
  test.each([
    ['withheld until authorization', 'billing_address', incomplete, 'withheld'],
    ['a part of what is withheld', 'billing_address.city', incomplete, 'withheld'],
    ['the customer', 'customer.date_of_birth', incomplete, 'withheld'],
    ['the token of authorization', 'authorization_token', incomplete, 'withheld'],
    ['never sent', 'merchant_reference1', incomplete, 'never-sent'],
    ['null', 'merchant_reference1', { ...incomplete, merchant_reference1: null }, 'never-sent'],
    ['never sent, though authorized', 'billing_address', authorized, 'never-sent'],
    [
      'a part never sent',
      'billing_address.city',
      { ...authorized, billing_address: { country: 'SE' } },
      'never-sent',
    ],
    ['a region outside the US', 'billing_address.region', authorized, 'never-sent'],
    ['a region in the US', 'billing_address.region', { ...authorized, purchase_country: 'us' }, 'never-sent'],
    ['a title in Sweden', 'customer.title', authorized, 'not-in-region'],
    [
      'tax of a line in the US',
      'order_lines[0].tax_rate',
      { ...incomplete, purchase_country: 'US' },
      'not-in-region',
    ],
    ['tax of a line', 'order_lines[0].tax_rate', incomplete, 'never-sent'],
    ['no country known', 'billing_address.region', { ...authorized, purchase_country: null }, 'never-sent'],
    ['a number that is only written', 'customer.national_identification_number', authorized, 'not-returned'],
    ['the same outside its countries', 'customer.last_four_ssn', authorized, 'not-in-region'],
    ['an empty text', 'merchant_reference1', { ...incomplete, merchant_reference1: ' ' }, 'sent-empty'],
    ['an empty object', 'merchant_urls', { ...incomplete, merchant_urls: {} }, 'sent-empty'],
    ['an empty list', 'order_lines', { ...incomplete, order_lines: [] }, 'sent-empty'],
    ['an object of nothing', 'options', { ...incomplete, options: { color_text: '' } }, 'sent-empty'],
  ])('%s', (_, path, body, kind) => {
    expect(kindOf(path, body)).toBe(kind);
  });

  test.each([
    ['a text', 'status', incomplete],
    ['zero', 'order_amount', { order_amount: 0 }],
    ['false', 'extra', { ...incomplete, extra: false }],
    ['a wrong type', 'locale', { ...incomplete, locale: 5 }],
    ['in a list', 'order_lines[1].name', { ...incomplete, order_lines: [{}, { name: 'x' }] }],
    ['under a quoted key', 'options["a b"]', { ...incomplete, options: { 'a b': 1 } }],
  ])('is no question for %s', (_, path, body) => {
    expect(kindOf(path, body)).toBeUndefined();
  });

  test('removed, where an earlier reading had it', () => {
    const had = {
      ...authorized,
      billing_address: { city: 'Sampletown', region: 'X' },
      order_lines: [{ name: 'a' }],
    };
    expect(kindOf('billing_address.city', authorized, [incomplete, had, incomplete])).toBe('removed');
    expect(kindOf('billing_address.region', incomplete, [had])).toBe('removed');
    expect(kindOf('order_lines[0].name', incomplete, [had])).toBe('removed');
    expect(kindOf('billing_address.phone', authorized, [had])).toBe('never-sent');
  });

  test('has words without any value, and never throws', () => {
    const { session } = knownSession(authorized);
    if (session === undefined) throw new Error('no session');
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (path, body) => {
        const why = whyEmpty(path, { session, body, earlier: [snapshotOf(body)] });
        expect(why === undefined || /^[A-Z].*\.$/.test(rendered(why.words))).toBe(true);
      }),
    );
  });
});
