import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runInSlices } from '../lib/detection/run-in-slices.ts';
import { scanPageGlobals } from '../lib/detection/scan-page-globals.ts';

/** Runs once in the main world of a page, returns a `PageScan` and leaves nothing behind. */
export default defineUnlistedScript(() => runInSlices(scanPageGlobals(window, Date.now())));
