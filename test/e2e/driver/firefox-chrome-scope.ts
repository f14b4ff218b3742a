import type { Browser } from 'puppeteer-core';
import { z } from 'zod';

/** Firefox's own window, where scripts can use the browser as a person does. */
export interface ChromeScope {
  /**
   * Runs a script in the window and parses its result, which must be JSON.
   *
   * @param body statements of an async function
   * @throws Error with the script's own message, if it throws
   */
  run<Answer>(answer: z.ZodType<Answer>, body: string): Promise<Answer>;
}

const Tree = z.object({
  result: z.object({ contexts: z.array(z.object({ context: z.string(), url: z.string() })) }),
});

const Evaluation = z.object({
  result: z.union([
    z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
    z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
  ]),
});

/**
 * Reaches the window of a Firefox started with `-remote-allow-system-access`.
 * WebDriver BiDi can do this (`moz:scope`), but puppeteer has no method for it, so this sends BiDi commands itself.
 */
export async function openChromeScope(browser: Browser): Promise<ChromeScope> {
  if (!speaksBidi(browser)) throw new Error('This browser was not started over WebDriver BiDi.');
  const { connection } = browser;
  const tree = Tree.parse(await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const context = tree.result.contexts.find(
    ({ url }) => url === 'chrome://browser/content/browser.xhtml',
  )?.context;
  if (context === undefined) throw new Error('Firefox has no window that a script can reach.');
  return {
    async run(answer, body) {
      const { result } = Evaluation.parse(
        await connection.send('script.evaluate', {
          expression: `(async () => { ${body} })().then((answer) => JSON.stringify(answer ?? null))`,
          target: { context },
          awaitPromise: true,
        }),
      );
      if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
      return answer.parse(JSON.parse(result.result.value));
    },
  };
}

interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<unknown> };
}

function speaksBidi(browser: Browser): browser is Browser & BidiBrowser {
  return 'connection' in browser && typeof browser.connection === 'object';
}
