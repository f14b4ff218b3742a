/**
 * A function that refers to nothing outside itself, so that its text does in a page what it does here. Takes one word.
 * What it answers comes out of a page: parse it.
 */
export type PageScript = (word: string) => unknown;

/** The scripts that run in pages. Each is in the build once, for the popup and for the panel. */
export interface PageScripts {
  /** Takes a `Look`, gives a `PageScan`. */
  pageScan: PageScript;
  /** Takes the name by which the record is asked for. */
  sdkRecorder: PageScript;
}

/** What the scan looks at: what each world of a page has to itself, or everything in one go. */
export type Look = 'document' | 'globals' | 'all';

/** The call of a script as an expression: DevTools takes text only. */
export function callOf(script: PageScript, word: string): string {
  return `(${script})(${JSON.stringify(word)})`;
}
