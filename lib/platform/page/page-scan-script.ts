import type { PageScan } from '../../detection/detection.ts';
import { findInPasted } from '../../detection/find-in-pasted.ts';
import { joinFindings } from '../../detection/findings.ts';
import { runAtOnce, runInSlices } from '../../detection/run-in-slices.ts';
import { scanPage } from '../../detection/scan-page.ts';
import { scanPageGlobals } from '../../detection/scan-page-globals.ts';
import { scanExchange } from '../../detection/sources/scan-exchange.ts';
import { findingsInCalls } from '../../recorder/findings-in-calls.ts';
import type { PagePart, ScanTools } from './page-scripts.ts';

/**
 * What runs in a page to look at it: collects once, returns its value and leaves nothing behind. `document` is for the
 * isolated world and `globals` for the main world; `all` is for DevTools, where nobody can wait for a promise. The
 * extension calls it as well, for its tools.
 */
export default function scanThisPage(look: PagePart | 'tools'): PageScan | Promise<PageScan> | ScanTools {
  const now = Date.now();
  switch (look) {
    case 'document':
      return runInSlices(scanPage(window, now));
    case 'globals':
      return runInSlices(scanPageGlobals(window, now));
    case 'all':
      return joined([runAtOnce(scanPage(window, now)), runAtOnce(scanPageGlobals(window, now))]);
    case 'tools':
      return { findInPasted, scanExchange, findingsInCalls };
    default:
      return look satisfies never;
  }
}

function joined(scans: readonly PageScan[]): PageScan {
  return {
    ...joinFindings(scans),
    searched: scans.flatMap(({ searched }) => searched),
    klarnaLibrary: scans.some(({ klarnaLibrary }) => klarnaLibrary),
  };
}
