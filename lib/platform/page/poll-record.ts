import { createUnseenFilter } from '../../detection/findings.ts';
import type { PageEvent } from '../../inspector/services.ts';
import { SdkRecord } from '../../recorder/sdk-call.ts';
import type { ScanTools } from './page-scripts.ts';

/**
 * Time between two reads of a record, ms. The recorder cannot report by itself without leaving a trace in the page. Shops
 * leave the page soon after `authorize`, and calls since the last read are then lost.
 */
const everyMs = 120;
/** Reads in a row that may fail: the document can be starting, or be too busy to answer. */
const maxMisses = 30;

/**
 * Reads the record of one document repeatedly and emits what is new. Stops when the signal aborts, or when `readRecord`
 * keeps returning something else: then the document is gone, and `recording-ended` is emitted. After an abort nothing is
 * emitted; the caller knows what comes next.
 */
export async function pollRecord(
  readRecord: () => Promise<unknown>,
  emit: (event: PageEvent) => void,
  signal: AbortSignal,
  findingsInCalls: ScanTools['findingsInCalls'],
): Promise<void> {
  // A document that is unloaded during a read may never answer.
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  const startedAt = Date.now();
  const unseen = createUnseenFilter();
  let known = '';
  for (let misses = 0; !signal.aborted; ) {
    const record = SdkRecord.safeParse(await Promise.race([readRecord(), stopped]));
    if (signal.aborted) break;
    if (record.success) {
      const text = JSON.stringify(record.data);
      if (text !== known) {
        emit({ type: 'findings', findings: unseen(findingsInCalls(record.data.calls)) });
        emit({ type: 'recorded', startedAt, record: record.data });
      }
      known = text;
      misses = 0;
    } else {
      misses += 1;
      if (misses > maxMisses) break;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  if (!signal.aborted) emit({ type: 'recording-ended' });
}
