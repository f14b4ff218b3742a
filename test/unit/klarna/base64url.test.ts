import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64Url } from '../../../lib/klarna/base64url.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { base64Url } from './sample-token.ts';

describe('decoding base64url', () => {
  test.each([
    ['a length no base64 has', 'abcde'],
    ['a single character', 'a'],
    ['a space', 'YW Jj'],
    ['a line break', 'YWJj\nYWJj'],
    ['a dot', 'YWJj.YWJj'],
    ['padding in the middle', 'YQ==YQ=='],
    ['a letter outside ASCII', 'YWJä'],
    ['bytes that are not UTF-8', Buffer.from([0x61, 0xff, 0x61]).toString('base64url')],
    ['a character cut in the middle of the text', Buffer.from([0xe2, 0x82, 0x61]).toString('base64url')],
  ])('returns undefined for %s', (_, encoded) => {
    expect(decodeBase64Url(encoded)).toBeUndefined();
  });

  test('returns the empty text for the empty text', () => {
    expect(decodeBase64Url('')).toBe('');
  });

  test('accepts both alphabets', () => {
    expect(decodeBase64Url('Pz8_Pj4-')).toBe('???>>>');
    expect(decodeBase64Url('Pz8/Pj4+')).toBe('???>>>');
  });

  test.each(['YQ==', 'YQ=', 'YQ'])('accepts any amount of padding: %s', (encoded) => {
    expect(decodeBase64Url(encoded)).toBe('a');
  });

  test('keeps the text before an incomplete character at the end', () => {
    const cut = Buffer.from('Café').subarray(0, -1).toString('base64url');
    expect(decodeBase64Url(cut)).toBe('Caf');
  });

  test('decodes any encoded text, padded or not', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((text) => !text.startsWith('\ufeff'));
    fc.assert(
      fc.property(text, (text) => {
        expect(decodeBase64Url(base64Url(text))).toBe(text);
        expect(decodeBase64Url(Buffer.from(text).toString('base64'))).toBe(text);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decodeBase64Url(text)));
  });

  test('a long run of padding in the wrong place is refused quickly', () => {
    const spent = cpuTimeOf(() => {
      expect(decodeBase64Url(`${'='.repeat(64_000)}x`)).toBeUndefined();
    });
    expect(spent).toBeLessThan(250);
  });
});
