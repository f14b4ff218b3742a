/** A row of the security table, without its measurement. */
export interface FigureRow {
  what: string;
  /** What the measurement must be. */
  bar: string;
}

/**
 * What `npm run test:security` measures, in the order of its table. A row without a figure is printed as missing, and
 * fails the run.
 */
export const figureRows = {
  'F1 Chromium': { what: 'forged messages → requests with a credential', bar: '10,000 → 0' },
  'F1 Firefox': { what: 'the same', bar: '10,000 → 0' },
  'F2 Chromium': { what: '1,000 hostile tokens, each read → credentials off their own host', bar: '0' },
  'F2 Firefox': { what: 'the same', bar: '0' },
  'F3 Chromium': { what: 'redirects, 5 codes × 4 targets → second address contacted', bar: '0 of 20' },
  'F3 Firefox': { what: 'the same', bar: '0 of 20' },
  F4: { what: 'planted secrets found in profile, console, pages, storage, copies, replies', bar: '0' },
  F5: { what: 'worker stopped at random → credentials lost, reads counted twice', bar: '100 → 0' },
  F6: { what: 'browser tests with the worker stopped before every message', bar: 'all pass' },
  F7: { what: 'random inputs through scanner, token, answer, address', bar: '10⁶ → 0 throws, ≤ 100 ms' },
  F8: { what: 'hostile texts of 5 MB; time of 8 MB against 1 MB', bar: '≤ 300 ms, ratio ≤ 10' },
  F9: {
    what: 'what the browsers ask for at installation (Firefox/Chromium)',
    bar: 'lines 0/1, permissions ≤ 4, the rest 0',
  },
  F10: { what: 'unlocking at 600,000 iterations, p95 of 20', bar: '≤ 500 ms' },
  F11: { what: 'iterations of a key; edited headers that open', bar: '≥ 600,000; 0' },
  F12: { what: 'damaged vaults → reset or wrong', bar: '1,000 → 0' },
  F13: {
    what: 'branches and functions that unit tests reach',
    bar: '≥ 95 % of branches, 100 % of functions, in each area',
  },
  F14: { what: 'security checks taken out, one at a time → unnoticed by the unit tests', bar: '≥ 25 → 0' },
  F15: { what: 'requests in any 10 s under 1,000 clicks', bar: '≤ 15' },
  'F15 rest': { what: 'silence after 429 with Retry-After: 7, across stops', bar: '≥ 7 s' },
  'F16 Chromium': { what: 'longest wait for a named end of a request', bar: '≤ 15 s' },
  'F16 Firefox': { what: 'the same', bar: '≤ 15 s' },
  F17: { what: 'uncaught errors and rejections in the whole run', bar: '0' },
  F18: { what: 'two clean builds in two folders, both browsers, unpacked and packed', bar: '0 files differ' },
  F19: { what: 'packages that ship', bar: '≤ 4 direct, 0 with install scripts' },
  CSP: { what: 'what the policy has to refuse, in worker, popup, panel and options', bar: 'all' },
  T6: { what: 'scripts in every text field of an answer → scripts that ran', bar: '0' },
  T8: { what: 'addresses named in an answer → hosts contacted', bar: '0' },
  T17: { what: 'answers shown for another page, when the tab moves on', bar: '0' },
  T20: { what: 'loads of packaged files by a page of the web', bar: '0' },
  T23: { what: 'what a page that watches notices of a popup, opened twice', bar: '0 in 60 s' },
} as const satisfies Record<string, FigureRow>;

export type FigureId = keyof typeof figureRows;
