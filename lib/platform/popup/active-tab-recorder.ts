import type { PageEvent } from '../../inspector/services.ts';
import { browser } from '../browser.ts';
import type { PageScript, RecordingScripts } from '../page/page-scripts.ts';
import { pollRecord } from '../page/poll-record.ts';

/**
 * Reloads a tab and puts the recorder of Klarna's library into it as early as an extension can without standing access
 * to the site: after the page's first inline scripts. Calls they make are missed; the panel's recorder has them.
 */
export async function recordInTab(
  tabId: number,
  { recorder, findingsInCalls }: RecordingScripts,
  tell: (event: PageEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  tell({ type: 'recording-started' });
  const loading = nextLoading(tabId, signal);
  await browser.tabs.reload(tabId);
  await loading;
  tell({ type: 'page-opened', url: (await browser.tabs.get(tabId)).url ?? '', at: Date.now() });
  // A name the page cannot know; the recorder hears it only.
  const ask = crypto.randomUUID();
  const began = await inMainWorld(tabId, recorder, ask);
  if (began) await pollRecord(() => askInTab(tabId, ask), tell, signal, findingsInCalls);
  else tell({ type: 'recording-ended' });
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

/** Whether the script was put into the page. */
function inMainWorld(tabId: number, func: PageScript, word: string): Promise<boolean> {
  return browser.scripting
    .executeScript({ target: { tabId }, func, args: [word], world: 'MAIN', injectImmediately: true })
    .then(
      () => true,
      () => false,
    );
}

/** The same question as `askForRecord`, as a function: a page of the extension may not evaluate text in a tab. */
async function askInTab(tabId: number, ask: string): Promise<unknown> {
  const [frame] = await browser.scripting
    .executeScript({
      target: { tabId },
      world: 'MAIN',
      args: [ask],
      func: (name: string): unknown => {
        const getter: unknown = Object.getOwnPropertyDescriptor(window, 'Klarna')?.get;
        const record: unknown = typeof getter === 'function' ? Reflect.get(getter, name) : undefined;
        return typeof record === 'function' ? record() : undefined;
      },
    })
    .catch(() => []);
  return frame?.result;
}
