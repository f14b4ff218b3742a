import type { findInPasted } from '../../detection/find-in-pasted.ts';
import type { scanExchange } from '../../detection/sources/scan-exchange.ts';
import type { findingsInCalls } from '../../recorder/findings-in-calls.ts';

/**
 * A function that refers to nothing outside itself, so that its text does in a page what it does here. Takes one word.
 * What it answers comes out of a page: parse it.
 */
export type PageScript = (word: string) => unknown;

/** What a look at a page takes in: what each world of a page has to itself, or everything in one go. */
export type PagePart = 'document' | 'globals' | 'all';

/** The scanner on what the extension itself has at hand. */
export interface ScanTools {
  findInPasted: typeof findInPasted;
  scanExchange: typeof scanExchange;
  findingsInCalls: typeof findingsInCalls;
}

/** The scanner. Takes a `Look` and gives a `PageScan`; `tools` is for the extension, which so needs no second copy. */
export interface PageScanScript {
  (word: 'tools'): ScanTools;
  (word: string): unknown;
}

/** The scripts that run in pages. Each is in the build once, for the popup and for the panel. */
export interface PageScripts {
  pageScan: PageScanScript;
  /** Takes the name by which the record is asked for. */
  sdkRecorder: PageScript;
}

/** What a recording takes: the script for the page, and what finds sessions in the calls it saw. */
export interface RecordingScripts {
  recorder: PageScript;
  findingsInCalls: ScanTools['findingsInCalls'];
}

/** The call of a script as an expression: DevTools takes text only. */
export function callOf(script: PageScript, word: string): string {
  return `(${script})(${JSON.stringify(word)})`;
}
