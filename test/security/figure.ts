import { expect } from 'vitest';
import { type FigureId, figureRows } from '../../scripts/test-run/figure-rows.ts';
import { fileFigure, type Measurement } from '../../scripts/test-run/figures.ts';

/** Records the figure for a row of the security table, and fails the test if it misses its bar. */
export function figure(id: FigureId, { measured, ok }: Measurement): void {
  fileFigure(id, { measured, ok });
  const { what, bar } = figureRows[id];
  expect(ok, `${id}, ${what}. Bar: ${bar}. Measured: ${measured}.`).toBe(true);
}
