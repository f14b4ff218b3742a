import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readApiError } from '../../../lib/klarna/api-error.ts';

describe('a body that is not an error', () => {
  test.each([
    undefined,
    null,
    5,
    'text',
    true,
    [],
    [{ error_code: 'BAD_VALUE' }],
    {},
    { order_id: 'sample' },
  ])('gives no error fields: %j', (body) => {
    expect(readApiError(body)).toEqual({ error_messages: [] });
  });

  test.each([
    [{ error_code: 400, error_type: 7, error_messages: 'text', correlation_id: {} }, { error_messages: [] }],
    [
      { error_code: 'NOT_FOUND', error_messages: null },
      { error_code: 'NOT_FOUND', error_messages: [] },
    ],
    [
      { error_code: ['x'], correlation_id: 'sample-correlation' },
      { error_messages: [], correlation_id: 'sample-correlation' },
    ],
    [{ error_code: 'x'.repeat(2001), error_messages: ['kept'] }, { error_messages: ['kept'] }],
    [{ error_code: '', correlation_id: '' }, { error_messages: [] }],
    [
      { correlation_id: '', error_id: 'sample-error' },
      { error_messages: [], correlation_id: 'sample-error', api: 'klarna-network' },
    ],
  ])('with fields of wrong types gives its valid fields: %j', (body, fields) => {
    expect(readApiError(body)).toEqual(fields);
  });

  test('reads nothing from a prototype', () => {
    expect(readApiError(JSON.parse('{"__proto__":{"error_code":"FORGED"}}'))).toEqual({ error_messages: [] });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        expect(Array.isArray(readApiError(body).error_messages)).toBe(true);
      }),
    );
  });
});

describe('Klarna’s error body', () => {
  test('is read as recorded in October 2021', () => {
    const recorded = `{
  "error_code" : "BAD_VALUE",
  "error_messages" : [ "Bad value: purchase_currency, purchase_country" ],
  "correlation_id" : "b0c6c9ee-b4f8-4b98-9abf-09c85b7ce49a"
}`;
    expect(readApiError(JSON.parse(recorded))).toEqual({
      error_code: 'BAD_VALUE',
      error_messages: ['Bad value: purchase_currency, purchase_country'],
      correlation_id: 'b0c6c9ee-b4f8-4b98-9abf-09c85b7ce49a',
    });
  });

  test('of a newer API is read', () => {
    const body = {
      error_id: 'sample-error-id',
      error_type: 'INPUT_ERROR',
      error_code: 'VALIDATION_ERROR',
      error_message: 'Request validation failed.',
      validation_errors: [{ parameter: 'line_items[0].quantity', reason: 'must be at least 1' }, 'other'],
      errors: [{ parameter: 'currency' }],
    };
    expect(readApiError(body)).toEqual({
      error_code: 'VALIDATION_ERROR',
      error_type: 'INPUT_ERROR',
      error_messages: [
        'Request validation failed.',
        'currency',
        'line_items[0].quantity: must be at least 1',
      ],
      correlation_id: 'sample-error-id',
      api: 'klarna-network',
    });
  });

  test('of an older API of Klarna Checkout is read', () => {
    const body = {
      http_status_code: 401,
      http_status_message: 'Unauthorized',
      internal_message: 'Unauthorized',
    };
    expect(readApiError(body)).toEqual({ error_messages: ['Unauthorized'], api: 'klarna-checkout-2' });
  });

  test('has no refused parameters without the form of a newer API', () => {
    expect(readApiError({ errors: [{ parameter: 'x' }] })).toEqual({ error_messages: [] });
  });

  test('with both ids keeps the one that the portal shows', () => {
    expect(readApiError({ error_id: 'other', correlation_id: 'sample' }).correlation_id).toBe('sample');
  });

  test('with a list and a single message keeps both', () => {
    expect(readApiError({ error_messages: ['one'], error_message: 'two' }).error_messages).toEqual([
      'one',
      'two',
    ]);
  });
});
