import type { PageEvent } from '../../inspector/services.ts';
import { browser } from '../browser.ts';
import type { PageScript, RecordingScripts } from '../page/page-scripts.ts';
import { pollRecord } from '../page/poll-record.ts';

/**
 * Reloads a tab and injects the recorder of Klarna's library as early as an extension can without permanent access to the
 * site: after the first inline scripts of the page. Their calls are missed; the recorder of the panel records them too.
 */
export async function recordInTab(
  tabId: number,
  { recorder, findingsInCalls }: RecordingScripts,
  emit: (event: PageEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  emit({ type: 'recording-started' });
  const loading = nextLoading(tabId, signal);
  await browser.tabs.reload(tabId);
  await loading;
  emit({ type: 'page-opened', url: (await browser.tabs.get(tabId)).url ?? '', at: Date.now() });
  // A name that the page cannot know.
  const recordKey = crypto.randomUUID();
  const began = await injectIntoMainWorld(tabId, recorder, recordKey);
  if (began) await pollRecord(() => readRecordInTab(tabId, recordKey), emit, signal, findingsInCalls);
  else emit({ type: 'recording-ended' });
}

function nextLoading(tabId: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const updated = (id: number, { status }: { status?: string }) => {
      if (id !== tabId || status !== 'loading') return;
      browser.tabs.onUpdated.removeListener(updated);
      resolve();
    };
    signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(updated));
    browser.tabs.onUpdated.addListener(updated);
  });
}

/** Injects a script into the page. Returns whether the browser allowed it. */
function injectIntoMainWorld(tabId: number, func: PageScript, argument: string): Promise<boolean> {
  return browser.scripting
    .executeScript({ target: { tabId }, func, args: [argument], world: 'MAIN', injectImmediately: true })
    .then(
      () => true,
      () => false,
    );
}

/** As `readRecordExpression`, but as a function: an extension page cannot evaluate text in a tab. */
async function readRecordInTab(tabId: number, recordKey: string): Promise<unknown> {
  const [frame] = await browser.scripting
    .executeScript({
      target: { tabId },
      world: 'MAIN',
      args: [recordKey],
      func: (name: string): unknown => {
        const getter: unknown = Object.getOwnPropertyDescriptor(window, 'Klarna')?.get;
        const record: unknown = typeof getter === 'function' ? Reflect.get(getter, name) : undefined;
        return typeof record === 'function' ? record() : undefined;
      },
    })
    .catch(() => []);
  return frame?.result;
}
