/**
 * What looking at a page costs: the popup over a large page, the panel over a busy one, and what is left in a page. Needs
 * a build (`npm run build`) and a browser. `node bench/page.ts` prints a table, `--json` an array.
 */
import { openDetectionStage } from '../test/e2e/detection/detection-stage.ts';
import type { Measured } from './measured.ts';
import { printMeasured } from './measured.ts';
import { measurePanel } from './page-panel.ts';
import { measurePopup } from './page-popup.ts';
import { measureTraces } from './page-traces.ts';
import { benchPages } from './pages.ts';

/** All figures that need a browser. */
export async function measurePage(): Promise<Measured[]> {
  const stage = await openDetectionStage(benchPages);
  try {
    return [...(await measurePopup(stage)), ...(await measurePanel(stage)), ...(await measureTraces(stage))];
  } finally {
    await stage.close();
  }
}

if (import.meta.main) printMeasured(await measurePage());
