import type { Page } from 'puppeteer-core';

/** A message that a hostile page could guess, as the worker would accept it from a page of the extension. */
export interface Forgery {
  type: string;
  request?: unknown;
}

/** Sends each message in every way that a page has, from the page's main world. Returns how many were sent. */
export function fromThePage(
  page: Page,
  forgeries: readonly Forgery[],
  ids: readonly string[],
): Promise<number> {
  return page.evaluate(
    (messages, [extensionId = '']) => {
      let sent = 0;
      const frame = document.body.appendChild(document.createElement('iframe'));
      for (const message of messages) {
        const detail = JSON.stringify(message);
        window.postMessage(message, '*');
        window.postMessage({ source: extensionId, ...message }, '*');
        frame.contentWindow?.postMessage(message, '*');
        frame.contentWindow?.parent.postMessage({ id: extensionId, message }, '*');
        new BroadcastChannel(extensionId).postMessage(message);
        for (const name of [message.type, 'message', `${extensionId}:page-scanner`, `wxt:${extensionId}`]) {
          document.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
          window.dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin }));
          sent += 2;
        }
        sent += 5;
      }
      return sent;
    },
    forgeries.map((forgery) => ({ ...forgery })),
    [...ids],
  );
}

/** What a hijacked page process achieved by sending messages as a script of this extension. */
export interface Spoken {
  sent: number;
  /** All answers except `undefined`. */
  answers: unknown[];
}

/**
 * Sends each message from a script of this extension inside the page: `runtime.sendMessage` of the isolated world, and a
 * port under each name. Needs `activeTab` on the tab.
 *
 * @param options a page of the extension, which injects the script
 * @param address address of the tab
 */
export function fromAnInjectedScript(
  options: Page,
  address: string,
  forgeries: readonly Forgery[],
  rounds: number,
): Promise<Spoken> {
  return options.evaluate(
    async (address, messages, rounds) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find(({ url }) => url === address);
      if (tab?.id === undefined) throw new Error(`No tab at ${address} may be injected into.`);
      const [injection] = await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        args: [messages, rounds],
        func: speak,
      });
      return injection?.result as unknown as { sent: number; answers: unknown[] };

      async function speak(messages: { type: string }[], rounds: number) {
        const answers: unknown[] = [];
        let sent = 0;
        for (let round = 0; round < rounds; round++) {
          const replies = messages.map((message) =>
            chrome.runtime.sendMessage(message).catch(() => undefined),
          );
          for (const reply of await Promise.all(replies)) if (reply !== undefined) answers.push(reply);
          sent += messages.length;
        }
        for (const { type } of messages) {
          const port = chrome.runtime.connect({ name: type });
          port.onMessage.addListener((answer) => answers.push(answer));
          port.postMessage(messages[0]);
          sent += 1;
        }
        return { sent, answers };
      }
    },
    address,
    forgeries.map((forgery) => ({ ...forgery })),
    rounds,
  );
}
