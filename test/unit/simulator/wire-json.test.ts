import { describe, expect, test } from 'vitest';
import { wireJson } from '../../simulator/server/wire-json.ts';

describe('Klarna’s JSON format', () => {
  test('an error body has the recorded bytes and the recorded length', () => {
    // Recorded 2021-10-15, NA playground, POST /payments/v1/sessions with {}; Content-Length 168.
    const recorded = [
      '{',
      '  "error_code" : "BAD_VALUE",',
      '  "error_messages" : [ "Bad value: purchase_currency, purchase_country" ],',
      '  "correlation_id" : "b0c6c9ee-b4f8-4b98-9abf-09c85b7ce49a"',
      '}',
    ].join('\n');
    const printed = wireJson({
      error_code: 'BAD_VALUE',
      error_messages: ['Bad value: purchase_currency, purchase_country'],
      correlation_id: 'b0c6c9ee-b4f8-4b98-9abf-09c85b7ce49a',
    });
    expect(printed).toBe(recorded);
    expect(printed).toHaveLength(168);
  });

  test('objects in an array are indented as recorded', () => {
    // Recorded 2020-07-24, NA playground, answer to a created session (shortened to its shape).
    const recorded = [
      '{',
      '  "payment_method_categories" : [ {',
      '    "identifier" : "pay_later",',
      '    "asset_urls" : {',
      '      "standard" : "https://x.klarnacdn.net/a.svg"',
      '    }',
      '  } ]',
      '}',
    ].join('\n');
    expect(
      wireJson({
        payment_method_categories: [
          { identifier: 'pay_later', asset_urls: { standard: 'https://x.klarnacdn.net/a.svg' } },
        ],
      }),
    ).toBe(recorded);
  });

  test('the output is valid JSON', () => {
    const value = { a: [], b: {}, c: [1, 'ü"\n', null, { d: true }] };
    expect(JSON.parse(wireJson(value))).toEqual(value);
  });
});
