import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollSideways } from '../../../components/panel/scroll-sideways.ts';

const scrolled = (scrollLeft: number, clientWidth: number, offsetLeft: number, offsetWidth = 60) => {
  const row = { scrollLeft, clientWidth };
  scrollSideways(row, { offsetLeft, offsetWidth });
  return row.scrollLeft;
};

test.each([
  ['stays where the part can be seen already', 100, 300, 200, 100],
  ['goes to a part beyond its right end, and a little further', 0, 300, 280, 280 + 60 + 32 - 300],
  ['goes back to a part before its left end, and a little further', 200, 300, 120, 120 - 32],
  ['shows the beginning of a part that is wider than the row', 0, 50, 120, 120 - 32],
])('The row %s.', (_, scrollLeft, width, offsetLeft, expected) => {
  expect(scrolled(scrollLeft, width, offsetLeft)).toBe(expected);
});

test('A part that fits with what is beside it can be seen in full afterwards, and a second time moves nothing.', () => {
  const px = fc.nat({ max: 2000 });
  fc.assert(
    fc.property(
      px,
      px,
      fc.integer({ min: 164, max: 2000 }),
      fc.integer({ min: 1, max: 100 }),
      (before, at, width, of) => {
        const left = scrolled(before, width, at, of);
        expect(left).toBeLessThanOrEqual(at);
        expect(left + width).toBeGreaterThanOrEqual(at + of);
        expect(scrolled(left, width, at, of)).toBe(left);
      },
    ),
  );
});
