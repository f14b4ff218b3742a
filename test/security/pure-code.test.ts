import { expect, test } from 'vitest';
import { measureFuzz } from '../../bench/fuzz.ts';
import { measureScan } from '../../bench/scan.ts';
import { testPatience } from '../patience.ts';
import { figure } from './figure.ts';

test(
  'A million random inputs throw nothing, and none takes long.',
  () => {
    const [all, slowest] = measureFuzz();
    const inputs = all?.value ?? 0;
    const longest = slowest?.value ?? Number.POSITIVE_INFINITY;
    figure('F7', {
      measured: `${inputs.toLocaleString('en')} → 0 errors, longest ${longest.toFixed(0)} ms`,
      ok: inputs >= 1_000_000 && longest <= 100,
    });
  },
  2 * testPatience,
);

test('The scanner’s time is proportional to the length of the text, even if the text is hostile.', () => {
  const rows = measureScan();
  const fives = rows.filter(({ name }) => name.endsWith(', 5 MB')).map(({ value }) => value);
  const ratios = rows.filter(({ scale }) => scale === 'the same, 1 MB').map(({ ratio }) => ratio);
  expect(fives.length).toBeGreaterThan(5);
  expect(ratios.length).toBeGreaterThan(5);
  const slowest = Math.max(...fives);
  const steepest = Math.max(...ratios);
  figure('F8', {
    measured: `${slowest.toFixed(0)} ms, ratio ${steepest.toFixed(1)}, of ${fives.length + ratios.length} texts`,
    ok: slowest <= 300 && steepest <= 10,
  });
});
