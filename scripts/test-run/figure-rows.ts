/** A line of the security table before anything was measured. */
export interface FigureRow {
  what: string;
  /** What the measurement has to be. */
  bar: string;
}

/**
 * What `npm run test:security` measures, in the order of its table. A row that nobody files a figure for is printed as
 * missing, and fails the run.
 */
export const figureRows = {
  F9: {
    what: 'what the browsers ask for at installation (Firefox/Chromium)',
    bar: 'lines 0/1, permissions ≤ 4, the rest 0',
  },
  F13: {
    what: 'branches and functions that unit tests reach',
    bar: '≥ 95 % of branches, 100 % of functions, in each area',
  },
  F18: { what: 'two clean builds in two folders, both browsers, unpacked and packed', bar: '0 files differ' },
  F19: { what: 'packages that ship', bar: '≤ 4 direct, 0 with install scripts' },
} as const satisfies Record<string, FigureRow>;

export type FigureId = keyof typeof figureRows;
