// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyValue } from '../../../lib/recorder/copy-value.ts';

describe('a copy', () => {
  test('ends in a circle', () => {
    const circle: Record<string, unknown> = { name: 'a' };
    circle.self = circle;
    expect(copyValue(circle)).toEqual({ name: 'a', self: '(itself)' });
  });

  test('survives a proxy that refuses', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('no');
        },
      },
    );
    expect(copyValue({ hostile })).toEqual({ hostile: {} });
  });

  test('is bounded in depth, size and length', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 50; level += 1) deep = { deep };
    expect(JSON.stringify(copyValue(deep))).toContain('…');
    expect(JSON.stringify(copyValue(new Array(10_000).fill('x'))).length).toBeLessThan(20_000);
    expect(String(copyValue('x'.repeat(100_000))).length).toBeLessThan(20_100);
  });

  test('says what cannot be JSON', () => {
    const element = document.createElement('div');
    element.id = 'klarna-container';
    expect(copyValue({ f: () => 1, n: Number.NaN, b: 1n, s: Symbol('x'), element })).toEqual({
      f: 'ƒ',
      n: 'NaN',
      b: '1',
      s: 'Symbol(x)',
      element: '<div#klarna-container>',
    });
  });

  test('of any JSON of modest size is equal to it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(JSON.stringify(copyValue(value))).toBe(JSON.stringify(value));
      }),
    );
  });
});
