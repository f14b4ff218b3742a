import type { FigureRow } from './figure-rows.ts';
import type { FiledFigure } from './figures.ts';
import type { Score } from './score.ts';

/** The printed table, and how many of its rows meet their bar. */
export interface FigureTable {
  text: string;
  score: Score;
}

type Line = [id: string, what: string, bar: string, measured: string, verdict: 'ok' | 'FAILED' | 'MISSING'];

/**
 * One line for each row, with what was measured, or that nothing was. A row with two figures fails, because one of them
 * could hide the other. A figure without a row fails, too.
 */
export function figureTable(
  rows: Readonly<Record<string, FigureRow>>,
  filed: readonly FiledFigure[],
): FigureTable {
  const lines = Object.entries(rows).map(([id, { what, bar }]): Line => {
    const mine = filed.filter((figure) => figure.id === id);
    const measured = mine.map((figure) => figure.measured).join('; ');
    if (mine.length === 0) return [id, what, bar, '–', 'MISSING'];
    return [id, what, bar, measured, mine.length === 1 && mine[0]?.ok ? 'ok' : 'FAILED'];
  });
  const withoutRow = filed
    .filter(({ id }) => !Object.hasOwn(rows, id))
    .map(({ id, measured }): Line => [id, '(has no row)', '–', measured, 'FAILED']);
  const all = [...lines, ...withoutRow];
  const passed = all.filter(([, , , , verdict]) => verdict === 'ok').length;
  return { text: inColumns(all), score: { passed, failed: all.length - passed } };
}

function inColumns(lines: readonly Line[]): string {
  const table = [['figure', 'what', 'bar', 'measured', ''], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => (line[column] ?? '').length)));
  const padded = table.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return padded.map((line) => `${line.trimEnd()}\n`).join('');
}
