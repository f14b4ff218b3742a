import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksCutOff, parseBoundedJson } from '../../../lib/klarna/bounded-json.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { fullSession } from './sample-session.ts';

const lists = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('JSON with too many levels or values', () => {
  test.each([33, 100, 100_000])('of %d levels is refused', (levels) => {
    expect(parseBoundedJson(lists(levels), 32)).toEqual({ kind: 'too-deep' });
    expect(parseBoundedJson(objects(levels), 32)).toEqual({ kind: 'too-deep' });
  });

  test('of a million levels is refused, not thrown', () => {
    expect(['too-deep', 'not-json']).toContain(parseBoundedJson(lists(1_000_000), 32).kind);
  });

  test('in one branch only is refused', () => {
    expect(parseBoundedJson(`{"flat":[1,2,3],"deep":${lists(32)}}`, 32).kind).toBe('too-deep');
  });

  test('with 50,001 values is refused', () => {
    expect(parseBoundedJson(JSON.stringify(Array(50_001).fill(0)), 32).kind).toBe('too-deep');
    expect(parseBoundedJson(JSON.stringify(Array(50_000).fill(0)), 32).kind).toBe('json');
  });

  test('with 50,001 values in several lists is refused', () => {
    const rows = Array.from({ length: 501 }, () => Array(100).fill(0));
    expect(parseBoundedJson(JSON.stringify(rows), 32).kind).toBe('too-deep');
  });
});

describe('JSON within the limits', () => {
  test.each([1, 10, 31, 32])('of %d levels is accepted', (levels) => {
    expect(parseBoundedJson(lists(levels), 32).kind).toBe('json');
    expect(parseBoundedJson(objects(levels), 32).kind).toBe('json');
  });

  test.each(['0', '"text"', 'null', 'true', '{}', '[]', ' \n{"a":1}\t'])('is accepted: %s', (text) => {
    expect(parseBoundedJson(text, 32)).toEqual({ kind: 'json', value: JSON.parse(text) });
  });

  test('of a session with 1,000 complete order lines is accepted', () => {
    const [line] = fullSession.order_lines;
    const order_lines = Array.from({ length: 1000 }, () => line);
    expect(parseBoundedJson(JSON.stringify({ ...fullSession, order_lines }), 32).kind).toBe('json');
  });
});

describe('text that is not JSON', () => {
  test.each([
    '',
    ' ',
    'undefined',
    'NaN',
    "{'a':1}",
    '{"a":1}}',
    '[1,]',
    '<html></html>',
    '\u0000',
    '{"a":1} more',
  ])('is refused as not JSON: “%s”', (text) => {
    expect(parseBoundedJson(text, 32)).toEqual({ kind: 'not-json' });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['json', 'not-json']).toContain(parseBoundedJson(text, 32).kind);
      }),
    );
  });
});

describe('text that looks cut off', () => {
  test.each([
    '',
    ' ',
    'text',
    '<html>',
    '}',
    '{}',
    '{"a":1}}',
    '[1,]',
    '"text',
    '{"a": wrong}',
    '{"}": "\\""} more',
  ])('is not “%s”', (text) => {
    expect(looksCutOff(text)).toBe(false);
  });

  test.each(['{', '[', ' \n{', '{"a', '{"a}', '{"a":{}', '[[1],', '{"a":"}"', '{"a":"\\"}', '{"a":"\\'])(
    'is “%s”',
    (text) => {
      expect(looksCutOff(text)).toBe(true);
    },
  );

  test('is every beginning of every JSON object, however it is printed', () => {
    const anyObject = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(anyObject, fc.nat(), fc.boolean(), (object, at, pretty) => {
        const json = JSON.stringify(object, null, pretty ? 2 : 0);
        const beginning = json.slice(0, 1 + (at % (json.length - 1)));
        expect(looksCutOff(beginning), beginning).toBe(true);
        expect(looksCutOff(json)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('of 2 MiB is checked without delay', () => {
    const spent = cpuTimeOf(() => {
      expect(looksCutOff(`{"a":"${'x'.repeat(2_000_000)}`)).toBe(true);
      expect(looksCutOff('['.repeat(2_000_000))).toBe(true);
    });
    expect(spent).toBeLessThan(500);
  });
});
