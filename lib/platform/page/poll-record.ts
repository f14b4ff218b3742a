import { createUnseenFilter } from '../../detection/findings.ts';
import type { PageEvent } from '../../inspector/services.ts';
import { SdkRecord } from '../../recorder/sdk-call.ts';
import type { ScanTools } from './page-scripts.ts';

/**
 * How often a recorder is asked, ms. It cannot tell by itself without leaving a trace in the page, and shops leave the
 * page soon after `authorize`: what happened since the last question is lost then.
 */
const everyMs = 120;
/** How often in a row it may be missing: the document may be about to begin, or too busy to answer. */
const patience = 30;

/**
 * Asks one document's recorder again and again for what it saw, and tells it, until the signal ends it or `ask` answers
 * something that is no record: then the document is gone, and that is told. Who gives the signal knows what comes next.
 */
export async function pollRecord(
  ask: () => Promise<unknown>,
  tell: (event: PageEvent) => void,
  signal: AbortSignal,
  findingsInCalls: ScanTools['findingsInCalls'],
): Promise<void> {
  // A document that is left while it is asked may never answer.
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  const startedAt = Date.now();
  const unseen = createUnseenFilter();
  let known = '';
  for (let misses = 0; !signal.aborted; ) {
    const record = SdkRecord.safeParse(await Promise.race([ask(), stopped]));
    if (signal.aborted) break;
    if (record.success) {
      const text = JSON.stringify(record.data);
      if (text !== known) {
        tell({ type: 'findings', findings: unseen(findingsInCalls(record.data.calls)) });
        tell({ type: 'recorded', startedAt, record: record.data });
      }
      known = text;
      misses = 0;
    } else {
      misses += 1;
      if (misses > patience) break;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  if (!signal.aborted) tell({ type: 'recording-ended' });
}
