import type { findInPasted } from '../../detection/find-in-pasted.ts';
import type { scanExchange } from '../../detection/sources/scan-exchange.ts';
import type { findingsInCalls } from '../../recorder/findings-in-calls.ts';

/**
 * Self-contained: its source text is injected into pages. Takes one argument. Its result comes from a page, so parse it.
 */
export type PageScript = (argument: string) => unknown;

/** The part of a page to scan: what only the isolated or only the main world can see, or everything. */
export type PagePart = 'document' | 'globals' | 'all';

/** The scanner's functions for data that the extension itself has. */
export interface ScanTools {
  findInPasted: typeof findInPasted;
  scanExchange: typeof scanExchange;
  findingsInCalls: typeof findingsInCalls;
}

/** The scanner. Takes a `PagePart` and returns a `PageScan`. With `tools` the extension uses it without a second copy. */
interface PageScanScript {
  (argument: 'tools'): ScanTools;
  (argument: string): unknown;
}

/** The scripts that run in pages. The build contains each once, for the popup and the panel together. */
export interface PageScripts {
  pageScan: PageScanScript;
  /** Takes the `recordKey` of `watchLibrary`. */
  sdkRecorder: PageScript;
}

/** What a recording needs: the script for the page, and the function that finds sessions in the recorded calls. */
export interface RecordingScripts {
  recorder: PageScript;
  findingsInCalls: ScanTools['findingsInCalls'];
}

/** The call of a script as an expression, because DevTools evaluates text only. */
export function callOf(script: PageScript, argument: string): string {
  return `(${script})(${JSON.stringify(argument)})`;
}
