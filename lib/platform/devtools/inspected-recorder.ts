import type { PageEvent } from '../../inspector/services.ts';
import { isKlarnaHost } from '../../klarna/klarna-hosts.ts';
import { joinRecords } from '../../recorder/join-records.ts';
import { SdkRecord } from '../../recorder/sdk-call.ts';
import { readRecordExpression } from '../../recorder/watch-library.ts';
import { devtools } from '../browser.ts';
import { callOf, type RecordingScripts } from '../page/page-scripts.ts';
import { pollRecord } from '../page/poll-record.ts';
import { frameAddresses } from './inspected-network.ts';
import { evaluate } from './inspected-page.ts';

/** Frames whose record is read. */
const mostFrames = 10;
/** Time between two updates of the list of frames, ms. */
const framesEveryMs = 1000;

/** The recorder of Klarna's library in the inspected window. */
export interface InspectedRecorder {
  /** Reloads the page with the recorder in every frame before its first script. */
  reload(): void;
  /** Call this when the window has navigated to another document. */
  navigated(): void;
  stop(): void;
}

/**
 * Injects the recorder for one load of the page: the browser runs an `injectedScript` once, so nothing is left after the
 * next navigation.
 */
export function createInspectedRecorder(
  { recorder, findingsInCalls }: RecordingScripts,
  emit: (event: PageEvent) => void,
): InspectedRecorder {
  let polling: AbortController | undefined;
  /** The record key of the recorder that was injected for the next load, until its record is read. */
  let awaited: string | undefined;
  return {
    reload() {
      awaited = crypto.randomUUID();
      emit({ type: 'recording-started' });
      devtools().inspectedWindow.reload({
        injectedScript: callOf(recorder, awaited),
      });
    },
    navigated() {
      polling?.abort();
      const recordKey = awaited;
      if (recordKey === undefined) {
        if (polling) emit({ type: 'recording-ended' });
        polling = undefined;
        return;
      }
      const read = readRecordExpression(recordKey);
      // A frame that was starting during the last read can have a recorder by now. A second one would hide the first.
      const start = `${read} ?? ${callOf(recorder, recordKey)}`;
      const readAll = pageAndFramesReader({ start, read });
      const confirm = () => {
        if (awaited === recordKey) awaited = undefined;
      };
      const readRecord = async () => {
        const record = await readAll();
        if (record) confirm();
        return record;
      };
      const stopped = new AbortController();
      polling = stopped;
      // This event can still be about the previous document. The one with the recorder then comes next.
      void pollRecord(readRecord, emit, stopped.signal, findingsInCalls).then(() => {
        if (stopped.signal.aborted) return;
        confirm();
        polling = undefined;
      });
    },
    stop: () => polling?.abort(),
  };
}

/** The URL from which the page was loaded. The shop can change `location` afterwards. */
const loadedAddress = `performance.getEntriesByType('navigation')[0]?.name`;

/** The expressions for one recorder: `start` starts it in a frame, `read` reads its record. */
interface RecorderExpressions {
  start: string;
  read: string;
}

/**
 * Returns a function that reads the joined record of the page and of the frames that can call the library. The browser
 * injects the recorder into the page and its same-origin frames before their first script. A cross-origin frame gets it
 * at the first read, which can be after its `init` (seen in Chromium 156).
 */
function pageAndFramesReader({ start, read }: RecorderExpressions): () => Promise<SdkRecord | undefined> {
  let addresses: string[] = [];
  let listedAt = 0;
  return async () => {
    const page = await recordIn(read);
    if (page === undefined) return undefined;
    if (Date.now() - listedAt > framesEveryMs) {
      addresses = await otherFrames();
      listedAt = Date.now();
    }
    const frames = await Promise.all(
      addresses.map(async (address) => {
        const record = await recordIn(read, address);
        if (record === undefined) await evaluate(start, address);
        return { frame: new URL(address).origin, record };
      }),
    );
    return joinRecords(page, frames);
  };
}

/** URLs of the frames that can call the library: not the page itself and not the library's own frames. */
async function otherFrames(): Promise<string[]> {
  const own = await evaluate(loadedAddress);
  const addresses = await frameAddresses();
  return addresses
    .filter((url) => own.kind === 'value' && url !== own.value && !isKlarnaHost(url))
    .slice(0, mostFrames);
}

async function recordIn(read: string, address?: string): Promise<SdkRecord | undefined> {
  const answer = await evaluate(read, address);
  return answer.kind === 'value' ? SdkRecord.safeParse(answer.value).data : undefined;
}
