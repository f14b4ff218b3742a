import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasSessionIdShape, isOpaqueSessionId, isSessionId } from '../../../lib/klarna/session-id.ts';
import { SessionId } from '../../../lib/klarna/session-id-schema.ts';

/** What page scripts ask and what schemas of incoming data ask: they must never differ. */
const accepts = (id: unknown) => {
  const accepted = isSessionId(id);
  expect(SessionId.safeParse(id).success).toBe(accepted);
  return accepted;
};

describe('a session id', () => {
  test.each([
    ['nothing', ''],
    ['seven characters', 'a234567'],
    ['256 characters', 'a'.repeat(256)],
    ['a dash first', '-2345678'],
    ['an underscore first', '_2345678'],
    ['a line break at the end', `${'a'.repeat(36)}\n`],
    ['a space inside', 'abcd efgh'],
    ['a dot', 'abcd.efgh'],
    ['a slash', 'abcd/efgh'],
    ['a percent sign', 'abcd%2fgh'],
    ['letters that only look Latin', 'аbcdefgh'],
    ['a number', 12345678],
    ['a list', ['abcdefgh']],
    ['null', null],
  ])('with %s is refused', (_, id) => {
    expect(accepts(id)).toBe(false);
  });

  test.each(['1', '2', '3', '4', '5', '6', '7', '8'])('with the version nibble %s is accepted', (version) => {
    const id = `0b1bf98c-0000-${version}000-9000-00000000abcd`;
    expect(accepts(id)).toBe(true);
    expect(hasSessionIdShape(id)).toBe(true);
    expect(hasSessionIdShape(id.toUpperCase())).toBe(true);
  });

  test.each(['abcd1234', 'a'.repeat(255), 'kcs_sample_0001'])(
    'of a different shape is accepted: %s',
    (id) => {
      expect(accepts(id)).toBe(true);
      expect(hasSessionIdShape(id)).toBe(false);
    },
  );

  test.each([
    '0b1bf98c-0000-6000-9000-00000000abc',
    '0b1bf98c-0000-6000-9000-00000000abcde',
    '0b1bf98c-0000-6000-900000000000-abcd',
    '0b1bf98g-0000-6000-9000-00000000abcd',
    ' 0b1bf98c-0000-6000-9000-00000000abc',
  ])('does not have the observed shape: %s', (text) => {
    expect(hasSessionIdShape(text)).toBe(false);
  });

  test.each([
    ['a word', 'paymentsessionidentifier', false],
    ['a short text', 'session-2024', false],
    ['the observed shape', '0b1bf98c-0000-6000-9000-00000000abcd', false],
    ['a character that may not be in a path', 'kp.session.0123456789', false],
    ['256 characters', '1'.repeat(256), false],
    ['16 characters with a digit', 'abcdefghijklmno1', true],
    ['255 characters', `${'a'.repeat(254)}1`, true],
  ])('can have another shape where its place names it: %s', (_, text, expected) => {
    expect(isOpaqueSessionId(text)).toBe(expected);
  });

  test('of another shape is always acceptable, for any text', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9][\w-]{15,300}$/));
    fc.assert(
      fc.property(texts, (text) => {
        if (isOpaqueSessionId(text)) expect(accepts(text)).toBe(true);
      }),
    );
  });

  test('the observed shape is always an acceptable id', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(hasSessionIdShape(id)).toBe(true);
        expect(accepts(id)).toBe(true);
      }),
    );
  });
});
