import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runInSlices } from '../lib/detection/run-in-slices.ts';
import { scanPage } from '../lib/detection/scan-page.ts';

/** Runs once in the isolated world of a page, returns a `PageScan` and leaves nothing behind. */
export default defineUnlistedScript(() => runInSlices(scanPage(window, Date.now())));
