import type { PageEvent } from '../inspector/services.ts';
import { joinRecords } from '../sdk/join-records.ts';
import { SdkRecord } from '../sdk/sdk-call.ts';
import { askForRecord } from '../sdk/watch-library.ts';
import { devtools } from './browser.ts';
import { frameAddresses } from './inspected-network.ts';
import { evaluate } from './inspected-page.ts';
import { pollRecord } from './poll-record.ts';

/** More frames than this are not asked. */
const mostFrames = 10;

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
 * left after the next navigation. `recorderScript` is an expression whose value is the function to call.
 */
export function createInspectedRecorder(
  recorderScript: string,
  tell: (event: PageEvent) => void,
): InspectedRecorder {
  let polling: AbortController | undefined;
  let ask: string | undefined;
  return {
    reload() {
      ask = crypto.randomUUID();
      tell({ type: 'recording-started' });
      devtools().inspectedWindow.reload({
        injectedScript: `${recorderScript}(${JSON.stringify(ask)})`,
      });
    },
    navigated() {
      polling?.abort();
      if (ask === undefined) return;
      const question = askForRecord(ask);
      ask = undefined;
      polling = new AbortController();
      void pollRecord(() => askFrames(question), tell, polling.signal);
    },
    stop: () => polling?.abort(),
  };
}

/** The page's address as it was loaded: a shop may change what the address bar says. */
const loadedAddress = `performance.getEntriesByType('navigation')[0]?.name`;

/** The record of the page, and of those of its frames that call the library themselves. */
async function askFrames(question: string): Promise<SdkRecord | undefined> {
  const page = await recordIn(question);
  if (page === undefined) return undefined;
  const own = await evaluate(loadedAddress);
  const addresses = (await frameAddresses()).filter((url) => own.kind === 'value' && url !== own.value);
  const frames = await Promise.all(
    addresses.slice(0, mostFrames).map(async (address) => ({
      frame: new URL(address).origin,
      record: await recordIn(question, address),
    })),
  );
  return joinRecords(page, frames);
}

async function recordIn(question: string, address?: string): Promise<SdkRecord | undefined> {
  const answer = await evaluate(question, address);
  return answer.kind === 'value' ? SdkRecord.safeParse(answer.value).data : undefined;
}
