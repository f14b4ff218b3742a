import { describe, expect, test } from 'vitest';
import { type JsonPath, jsonPath, valueAt } from '../../../lib/klarna/json-path.ts';

describe('a path into JSON', () => {
  const paths: [JsonPath, string][] = [
    [[], ''],
    [['status'], 'status'],
    [['order_lines', 0, 'total_amount'], 'order_lines[0].total_amount'],
    [[0], '[0]'],
    [['options', 'a b'], 'options["a b"]'],
    [['a b', 'c'], '["a b"].c'],
    [['', ''], '[""][""]'],
    [['0'], '["0"]'],
    [['quote"d', 'line\nbreak'], '["quote\\"d"]["line\\nbreak"]'],
    [['ö'], '["ö"]'],
    [['__proto__', 'x'], '__proto__.x'],
  ];
  test.each(paths)('%j is written %s', (steps, text) => {
    expect(jsonPath(steps)).toBe(text);
  });

  test('writes a key with a dot differently from two keys', () => {
    expect(jsonPath(['a.b'])).not.toBe(jsonPath(['a', 'b']));
  });
});

describe('the value at a path', () => {
  const json = { order_lines: [{ name: 'Sample product', total_amount: 0 }, null], design: null };

  test.each<[steps: (string | number)[], value: unknown]>([
    [[], json],
    [['order_lines', 0, 'total_amount'], 0],
    [['design'], null],
    [['design', 'name'], undefined],
    [['order_lines', 2], undefined],
    [['order_lines', 'length'], undefined],
    [['order_lines', 0, 'toString'], undefined],
    [['order_lines', 0, 'name', 'length'], undefined],
    [['__proto__'], undefined],
  ])('%j', (steps, value) => {
    expect(valueAt(json, steps)).toEqual(value);
  });
});
