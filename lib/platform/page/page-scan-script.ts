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
 * The script that scans a page: it runs once, returns its result and leaves nothing behind. `document` is for the
 * isolated world, `globals` for the main world, and `all` for DevTools, which does not await promises. The extension
 * itself calls it with `tools`.
 */
export default function scanThisPage(part: PagePart | 'tools'): PageScan | Promise<PageScan> | ScanTools {
  const now = Date.now();
  switch (part) {
    case 'document':
      return runInSlices(scanPage(window, now));
    case 'globals':
      return runInSlices(scanPageGlobals(window, now));
    case 'all':
      return joined([runAtOnce(scanPage(window, now)), runAtOnce(scanPageGlobals(window, now))]);
    case 'tools':
      return { findInPasted, scanExchange, findingsInCalls };
    default:
      return part satisfies never;
  }
}

function joined(scans: readonly PageScan[]): PageScan {
  return {
    ...joinFindings(scans),
    searched: scans.flatMap(({ searched }) => searched),
    klarnaLibrary: scans.some(({ klarnaLibrary }) => klarnaLibrary),
  };
}
