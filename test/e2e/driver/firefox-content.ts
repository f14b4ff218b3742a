import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ChromeScope } from './firefox-chrome-scope.ts';

const Reply = z.union([z.object({ json: z.string() }), z.object({ error: z.string() })]);

/**
 * Runs a privileged script beside the content of a browser element that is not a tab, such as the popup. WebDriver BiDi
 * can only reach tabs. In the script, `content` is the window of the page.
 *
 * @param browserElement expression for the element in Firefox's window
 * @param body statements of an async function, whose result must be JSON
 */
export async function runBesideContent(
  scope: ChromeScope,
  browserElement: string,
  body: string,
): Promise<unknown> {
  const message = `driver:${randomUUID()}`;
  const script = `(async () => { ${body} })().then(
    (answer) => ({ json: JSON.stringify(answer ?? null) }),
    (error) => ({ error: error?.message ?? String(error) }),
  ).then((reply) => sendAsyncMessage('${message}', reply));`;
  const url = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  const reply = await scope.run(
    Reply,
    `const element = ${browserElement};
    if (!element) return { error: 'The page is not open.' };
    const { messageManager } = element;
    const { promise, resolve } = Promise.withResolvers();
    const receive = ({ data }) => resolve(data);
    // The script never answers if its page closes, or moves to another process.
    const gone = () => resolve({ error: 'The page closed before it answered.' });
    const closed = (closing) => closing === messageManager && gone();
    messageManager.addMessageListener('${message}', receive);
    element.addEventListener('DidChangeBrowserRemoteness', gone);
    Services.obs.addObserver(closed, 'message-manager-close');
    messageManager.loadFrameScript(${JSON.stringify(url)}, false);
    return promise.finally(() => {
      messageManager.removeMessageListener('${message}', receive);
      element.removeEventListener('DidChangeBrowserRemoteness', gone);
      Services.obs.removeObserver(closed, 'message-manager-close');
    });`,
  );
  if ('error' in reply) throw new Error(reply.error);
  return JSON.parse(reply.json);
}
