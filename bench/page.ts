/**
 * What searching a page costs: the popup on a large page, the panel on a busy one, and what is left in a page. Needs a
 * build (`npm run build`) and a browser. `node bench/page.ts` prints a table, `--json` an array.
 */
import { openDetectionTestbed } from '../test/e2e/detection/detection-testbed.ts';
import type { Measured } from './measured.ts';
import { printMeasured } from './measured.ts';
import { measurePanel } from './page-panel.ts';
import { measurePopup } from './page-popup.ts';
import { measureTraces } from './page-traces.ts';
import { benchPages } from './pages.ts';

/** Measures everything that needs a browser. */
export async function measurePage(): Promise<Measured[]> {
  const testbed = await openDetectionTestbed(benchPages);
  try {
    return [
      ...(await measurePopup(testbed)),
      ...(await measurePanel(testbed)),
      ...(await measureTraces(testbed)),
    ];
  } finally {
    await testbed.close();
  }
}

if (import.meta.main) printMeasured(await measurePage());
