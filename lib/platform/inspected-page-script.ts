import type { PageScan } from '../detection/detection.ts';
import { joinFindings } from '../detection/findings.ts';
import { runAtOnce } from '../detection/run-in-slices.ts';
import { scanPage } from '../detection/scan-page.ts';
import { scanPageGlobals } from '../detection/scan-page-globals.ts';

/**
 * What the panel evaluates in the inspected page, as text: document and globals in one go, since nobody can wait there
 * for a promise. Leaves nothing behind.
 */
export default function inspectedPage(): PageScan {
  const now = Date.now();
  const scans = [runAtOnce(scanPage(window, now)), runAtOnce(scanPageGlobals(window, now))];
  return {
    ...joinFindings(scans),
    searched: scans.flatMap(({ searched }) => searched),
    klarnaLibrary: scans.some(({ klarnaLibrary }) => klarnaLibrary),
  };
}
