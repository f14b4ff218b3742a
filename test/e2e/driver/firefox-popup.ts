import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { ChromeScope } from './firefox-chrome-scope.ts';
import { runBesideContent } from './firefox-content.ts';
import { type UntilOptions, until } from './until.ts';

/** The popup under the toolbar button, with the methods of a puppeteer page that tests use most. */
export interface FirefoxPopup {
  /** Runs a function inside the popup. Its arguments and its result must be JSON. */
  evaluate<Args extends unknown[], Answer>(
    look: (...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>>;
  /** Waits until the function returns something truthy. */
  waitForFunction(look: () => unknown, options?: UntilOptions): Promise<void>;
  /** Waits for the element and clicks it with user activation. */
  click(selector: string): Promise<void>;
  /** PNG image of the popup. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

const element = `document.querySelector('browser.webextension-popup-browser')`;

/**
 * Clicks an extension's toolbar button on the active tab, and waits until the popup has loaded.
 *
 * @param geckoId the extension's id from its manifest
 */
export async function clickToolbarButton(scope: ChromeScope, geckoId: string): Promise<FirefoxPopup> {
  const popup = popupOf(scope);
  // A click on the button closes a popup that is open.
  await popup.close();
  const widget = geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  await scope.run(
    z.null(),
    `CustomizableUI.addWidgetToArea('${widget}-browser-action', 'nav-bar');
    document.getElementById('${widget}-BAP').click();`,
  );
  // The first document is empty and in another process. A script that is sent there is lost.
  await until('the popup to open', () =>
    scope.run(z.boolean(), `return ${element}?.currentURI?.scheme === 'moz-extension';`),
  );
  await popup.waitForFunction(
    () => location.protocol === 'moz-extension:' && document.readyState === 'complete',
  );
  return popup;
}

function popupOf(scope: ChromeScope): FirefoxPopup {
  const evaluate: FirefoxPopup['evaluate'] = async (look, ...args) => {
    const call = `(async () => JSON.stringify((await (${look})(...${JSON.stringify(args)})) ?? null))()`;
    // A sandbox, because the content security policy of the page forbids eval.
    const json = await runBesideContent(
      scope,
      element,
      `const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      return Cu.evalInSandbox(${JSON.stringify(call)}, sandbox);`,
    );
    return JSON.parse(z.string().parse(json));
  };
  return {
    evaluate,
    async waitForFunction(look, options) {
      await until(`the popup to fulfil ${look}`, () => evaluate(look), options);
    },
    async click(selector) {
      const click = `const found = content.document.querySelector(${JSON.stringify(selector)});
        const gesture = content.windowUtils.setHandlingUserInput(true);
        try { found?.click(); } finally { gesture.destruct(); }
        return found !== null;`;
      await until(`"${selector}" in the popup`, () => runBesideContent(scope, element, click));
    },
    async screenshot() {
      return Buffer.from(await scope.run(z.string(), snapshot), 'base64');
    },
    async close() {
      const closed = `for (const panel of document.querySelectorAll('panel')) {
          if (panel.querySelector('browser.webextension-popup-browser')) panel.hidePopup();
        }
        return ${element} === null;`;
      await until('the popup to close', () => scope.run(z.boolean(), closed));
    },
  };
}

const snapshot = `const element = ${element};
  const bitmap = await element.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];`;
