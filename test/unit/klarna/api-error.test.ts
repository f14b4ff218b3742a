import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readApiError } from '../../../lib/klarna/api-error.ts';

describe('an error body that is none', () => {
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
      { error_messages: [], correlation_id: 'sample-error' },
    ],
  ])('of the wrong types gives what is right in it: %j', (body, fields) => {
    expect(readApiError(body)).toEqual(fields);
  });

  test('takes nothing from a prototype', () => {
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
  test('as it was recorded in October 2021 is read', () => {
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

  test('of the newer kind is read', () => {
    const body = {
      error_id: 'sample-error-id',
      error_type: 'INPUT_ERROR',
      error_code: 'VALIDATION_ERROR',
      error_message: 'Request validation failed.',
      validation_errors: [],
    };
    expect(readApiError(body)).toEqual({
      error_code: 'VALIDATION_ERROR',
      error_type: 'INPUT_ERROR',
      error_messages: ['Request validation failed.'],
      correlation_id: 'sample-error-id',
    });
  });

  test('with both kinds of id keeps the one that the portal knows', () => {
    expect(readApiError({ error_id: 'other', correlation_id: 'sample' }).correlation_id).toBe('sample');
  });

  test('with a singular message beside the list keeps both', () => {
    expect(readApiError({ error_messages: ['one'], error_message: 'two' }).error_messages).toEqual([
      'one',
      'two',
    ]);
  });
});
