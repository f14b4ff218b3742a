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

/** More frames than this are not asked. */
const mostFrames = 10;
/** How often the frames are listed anew, ms. */
const framesEveryMs = 1000;

/** The recorder of Klarna's library in the inspected window. */
export interface InspectedRecorder {
  /** Reloads the page with the recorder in place before its first script, in every frame. */
  reload(): void;
  /** To be called when the window has gone to another document. */
  navigated(): void;
  stop(): void;
}

/**
 * Puts the recorder into the page for one load: the browser runs an `injectedScript` once and forgets it, so nothing is
 * left after the next navigation.
 */
export function createInspectedRecorder(
  { recorder, findingsInCalls }: RecordingScripts,
  tell: (event: PageEvent) => void,
): InspectedRecorder {
  let polling: AbortController | undefined;
  /** The name of the recorder that was put in for the next load, until it has answered. */
  let awaited: string | undefined;
  return {
    reload() {
      awaited = crypto.randomUUID();
      tell({ type: 'recording-started' });
      devtools().inspectedWindow.reload({
        injectedScript: callOf(recorder, awaited),
      });
    },
    navigated() {
      polling?.abort();
      const ask = awaited;
      if (ask === undefined) {
        if (polling) tell({ type: 'recording-ended' });
        polling = undefined;
        return;
      }
      const question = readRecordExpression(ask);
      // A frame that was about to begin when it was asked may have its recorder by now: a second one would hide the first.
      const start = `${question} ?? ${callOf(recorder, ask)}`;
      const askAll = askPageAndFrames({ start, question });
      const met = () => {
        if (awaited === ask) awaited = undefined;
      };
      const asked = async () => {
        const record = await askAll();
        if (record) met();
        return record;
      };
      const asking = new AbortController();
      polling = asking;
      // News of the document before may come only now: the one with the recorder is still to come then.
      void pollRecord(asked, tell, asking.signal, findingsInCalls).then(() => {
        if (asking.signal.aborted) return;
        met();
        polling = undefined;
      });
    },
    stop: () => polling?.abort(),
  };
}

/** The page's address as it was loaded: a shop may change what the address bar says. */
const loadedAddress = `performance.getEntriesByType('navigation')[0]?.name`;

/** Expressions for one recorder: the one starts it in a frame, the other asks for its record. */
interface RecorderExpressions {
  start: string;
  question: string;
}

/**
 * The record of the page, and of those of its frames that call the library themselves. The browser puts the recorder
 * into the page and frames of its site before their first script; a frame of another site gets it at the first look,
 * which may be after its `init` (seen in Chromium 156).
 */
function askPageAndFrames({ start, question }: RecorderExpressions): () => Promise<SdkRecord | undefined> {
  let addresses: string[] = [];
  let listedAt = 0;
  return async () => {
    const page = await recordIn(question);
    if (page === undefined) return undefined;
    if (Date.now() - listedAt > framesEveryMs) {
      addresses = await otherSitesFrames();
      listedAt = Date.now();
    }
    const frames = await Promise.all(
      addresses.map(async (address) => {
        const record = await recordIn(question, address);
        if (record === undefined) await evaluate(start, address);
        return { frame: new URL(address).origin, record };
      }),
    );
    return joinRecords(page, frames);
  };
}

/** Addresses of the frames that may call the library: not the page itself, and not the library's own. */
async function otherSitesFrames(): Promise<string[]> {
  const own = await evaluate(loadedAddress);
  const addresses = await frameAddresses();
  return addresses
    .filter((url) => own.kind === 'value' && url !== own.value && !isKlarnaHost(url))
    .slice(0, mostFrames);
}

async function recordIn(question: string, address?: string): Promise<SdkRecord | undefined> {
  const answer = await evaluate(question, address);
  return answer.kind === 'value' ? SdkRecord.safeParse(answer.value).data : undefined;
}
