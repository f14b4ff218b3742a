import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../../lib/display/shown-value.ts';
import { compareSnapshots } from '../../../../lib/inspector/history/compare-snapshots.ts';
import { jsonPath } from '../../../../lib/klarna/json-path.ts';
import { incompleteBody, lines } from '../../components/sample.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { applyDifferences } from './apply-differences.ts';

const [pack = {}, shirt = {}, parcel = {}] = lines;

/** Differences as short lines, so that a test can be read. */
function told(before: Json, after: Json): string[] {
  return compareSnapshots(before, after).map((one) => {
    const path = jsonPath(one.path);
    switch (one.kind) {
      case 'added':
        return `+ ${path} ${JSON.stringify(one.after)}`;
      case 'removed':
        return `- ${path} ${JSON.stringify(one.before)}`;
      case 'changed':
        return `${path} ${JSON.stringify(one.before)} → ${JSON.stringify(one.after)}`;
      case 'moved':
        return `${jsonPath(one.from)} is ${path}`;
      default:
        return one satisfies never;
    }
  });
}

describe('what two answers differ by', () => {
  test.each<[string, Json, Json, string[]]>([
    ['an amount', { order_amount: 100 }, { order_amount: 120 }, ['order_amount 100 → 120']],
    ['a key less and one more', { a: 1 }, { b: null }, ['+ b null', '- a 1']],
    ['null is not missing', { a: null }, {}, ['- a null']],
    ['a value that became an object', { a: 1 }, { a: { b: 1 } }, ['a 1 → {"b":1}']],
    ['a list that became an object', { a: [] }, { a: {} }, ['a [] → {}']],
    [
      'no key of an object’s ancestors',
      {},
      JSON.parse('{"toString":1,"__proto__":2}'),
      ['+ toString 1', '+ __proto__ 2'],
    ],
    ['whole answers of different kinds', null, [1], [' null → [1]']],
    ['the order of keys: nothing', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  ])('%s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test.each<[string, Json[], Json[], string[]]>([
    [
      'a line that was put before the others',
      [pack, shirt],
      [parcel, pack, shirt],
      [`+ l[0] ${JSON.stringify(parcel)}`, 'l[0] is l[1]', 'l[1] is l[2]'],
    ],
    [
      'the first line less',
      [pack, shirt],
      [{ ...shirt, quantity: 3 }],
      ['l[1] is l[0]', 'l[0].quantity 2 → 3', `- l[0] ${JSON.stringify(pack)}`],
    ],
    [
      'a line whose reference changed keeps its name',
      [pack],
      [{ ...pack, reference: 'x' }],
      ['l[0].reference "19-402-DE" → "x"'],
    ],
    [
      'another article at the same place',
      [pack],
      [shirt],
      [`+ l[0] ${JSON.stringify(shirt)}`, `- l[0] ${JSON.stringify(pack)}`],
    ],
    [
      'a name that two lines share names neither',
      [
        { name: 'A', n: 1 },
        { name: 'A', n: 2 },
      ],
      [
        { name: 'A', n: 1 },
        { name: 'A', n: 3 },
      ],
      ['l[1].n 2 → 3'],
    ],
    ['plain values by their index', [1, 2], [1, 3, 4], ['l[1] 2 → 3', '+ l[2] 4']],
  ])('in a list: %s', (_name, before, after, expected) => {
    expect(told({ l: before }, { l: after })).toEqual(expected);
  });
});

/** Answers with lists whose items have names in common, some of them twice. */
const item = fc.oneof(
  fc.record(
    {
      reference: fc.constantFrom('a', 'b', 'c', ''),
      name: fc.constantFrom('A', 'B'),
      quantity: fc.integer({ min: 0, max: 3 }),
      inner: fc.array(fc.record({ identifier: fc.constantFrom('i', 'j') }), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  ),
  fc.constantFrom(null, 1, 'a'),
);
const answer = fc.oneof(
  fc.record({ order_lines: fc.array(item, { maxLength: 5 }), more: fc.jsonValue({ maxDepth: 3 }) }),
  fc.jsonValue({ maxDepth: 4 }),
);

test('An answer does not differ from itself.', () => {
  fc.assert(
    fc.property(answer, (a) => {
      expect(compareSnapshots(a, structuredClone(a))).toEqual([]);
    }),
  );
  expect(compareSnapshots(incompleteBody, structuredClone(incompleteBody))).toEqual([]);
});

test('The differences tell all: with them, one answer becomes the other.', () => {
  fc.assert(
    fc.property(answer, answer, (a, b) => {
      expect(applyDifferences(a, compareSnapshots(a, b))).toEqual(b);
    }),
    { numRuns: 2000 },
  );
});

test('A thousand order lines, each changed and all turned round, are compared at once.', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...pack,
    reference: `r-${index}`,
    quantity: index,
  }));
  const turned = many.map((line) => ({ ...line, quantity: line.quantity + 1 })).reverse();
  const compare = () => compareSnapshots({ order_lines: many }, { order_lines: turned });
  expect(cpuTimeOf(compare)).toBeLessThan(1000);
  expect(compare().filter(({ kind }) => kind === 'changed')).toHaveLength(1000);
});
