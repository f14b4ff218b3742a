import { describe, expect, test } from 'vitest';
import { summariseCall } from '../../../lib/recorder/call-summary.ts';
import type { SdkCall } from '../../../lib/recorder/sdk-call.ts';

function gist(method: string, ...passed: unknown[]) {
  const call: SdkCall = { index: 0, at: 0, method, arguments: passed };
  return summariseCall(call).map(({ name, value, bad }) => `${bad ? '! ' : ''}${name} ${value}`);
}

describe('what a call was about', () => {
  test('is nothing where there is nothing documented', () => {
    expect(gist('Klarna.Payments.init')).toEqual([]);
    expect(gist('Klarna.Payments.init', null, 'text', ['list'])).toEqual([]);
  });

  test('never has personal data or tokens', () => {
    const data = { billing_address: { given_name: 'Alice' }, client_token: 'secret' };
    expect(gist('Klarna.Payments.authorize', { auto_finalize: false }, data)).toEqual([
      'auto_finalize false',
    ]);
  });

  test.each([
    [[{ show_form: false }], ['! show_form false']],
    [[{ show_form: true, approved: false }], ['show_form true', '! approved false']],
    [[{ approved: true, finalize_required: false }], ['approved true', 'finalize_required false']],
    [
      [{ error: { invalid_fields: ['billing_address.postal_code'] } }],
      ['! error billing_address.postal_code'],
    ],
    [
      [{ payment_method_categories: ['pay_later', 'pay_now'] }],
      ['payment_method_categories pay_later, pay_now'],
    ],
    [
      [{ payment_method_categories: [{ asset_urls: {}, identifier: 'klarna', name: 'Pay with Klarna' }] }],
      ['payment_method_categories klarna'],
    ],
  ])('%j reads as %j', (passed, expected) => {
    expect(gist('Klarna.Payments.load → callback', ...passed)).toEqual(expected);
  });

  test('names the event of a listener', () => {
    expect(gist('Klarna.Payments.on', 'heightChanged', 'ƒ')).toEqual(['event heightChanged']);
  });
});
