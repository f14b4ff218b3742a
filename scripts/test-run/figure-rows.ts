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
  'F2 Chromium': { what: '1,000 hostile tokens, each read → credentials sent to a wrong host', bar: '0' },
  'F2 Firefox': { what: 'the same', bar: '0' },
  'F3 Chromium': { what: 'redirects, 5 codes × 4 targets → second address contacted', bar: '0 of 20' },
  'F3 Firefox': { what: 'the same', bar: '0 of 20' },
  F4: { what: 'planted secrets found in profile, console, pages, storage, copies, replies', bar: '0' },
  F5: { what: 'worker stopped at random moments → credentials lost, reads counted twice', bar: '100 → 0' },
  F6: { what: 'browser tests with the worker stopped before every message', bar: 'all pass' },
  F7: {
    what: 'random inputs to scanner, token reader, answer reader and request builder',
    bar: '10⁶ → 0 errors, ≤ 100 ms',
  },
  F8: {
    what: 'scan of hostile texts of 5 MB; time for 8 MB compared with 1 MB',
    bar: '≤ 300 ms, ratio ≤ 10',
  },
  F9: {
    what: 'lines and permissions in the prompt at installation (Firefox/Chromium)',
    bar: 'lines 0/1, permissions ≤ 4, the rest 0',
  },
  F10: { what: 'unlocking at 600,000 iterations, p95 of 20', bar: '≤ 500 ms' },
  F11: { what: 'iterations for a key; vaults with edited headers that open', bar: '≥ 600,000; 0' },
  F12: { what: 'damaged vaults → reset or opened with wrong content', bar: '1,000 → 0' },
  F13: {
    what: 'branches and functions that unit tests cover',
    bar: '≥ 95 % of branches, 100 % of functions, in each area',
  },
  F14: { what: 'security checks removed one at a time → unnoticed by the unit tests', bar: '≥ 25 → 0' },
  F15: { what: 'requests in any 10 s during 1,000 clicks', bar: '≤ 15' },
  'F15 rest': { what: 'pause after 429 with Retry-After: 7, with the worker stopped', bar: '≥ 7 s' },
  'F16 Chromium': { what: 'longest time until a request has a named result', bar: '≤ 15 s' },
  'F16 Firefox': { what: 'the same', bar: '≤ 15 s' },
  F17: { what: 'uncaught errors and unhandled rejections in the whole run', bar: '0' },
  F18: { what: 'two clean builds in two folders, both browsers, unpacked and packed', bar: '0 files differ' },
  F19: { what: 'packages that ship', bar: '≤ 4 direct, 0 with install scripts' },
  CSP: { what: 'attempts that the policy refuses in worker, popup, panel and options', bar: 'all' },
  T6: { what: 'scripts in all text fields of an answer → scripts that ran', bar: '0' },
  T8: { what: 'addresses in an answer → hosts contacted', bar: '0' },
  T17: { what: 'answers shown for a wrong page after the tab has navigated', bar: '0' },
  T20: { what: 'packaged files that a web page can load', bar: '0' },
  T23: { what: 'changes that a page notices when the popup is opened twice', bar: '0 in 60 s' },
} as const satisfies Record<string, FigureRow>;

export type FigureId = keyof typeof figureRows;
