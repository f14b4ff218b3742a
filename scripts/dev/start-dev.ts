import type { Chromium } from '../../test/e2e/driver/chromium.ts';
import type { Firefox } from '../../test/e2e/driver/firefox.ts';
import { openChromiumTestbed, openFirefoxTestbed } from '../../test/e2e/testbed/testbed.ts';
import type { BrowserKind } from '../browsers/browser-places.ts';
import { type Demo, openDemo } from '../demo/open-demo.ts';
import { type DevChange, startDevServer } from './dev-server.ts';
import { reloadExtension } from './reload-extension.ts';

interface DevOptions {
  browser: BrowserKind;
  /** Folder of the project. */
  root: string;
  headless: boolean;
  /** Called after each change, once the browser has it. No other change is applied until it is done. */
  onChange(change: DevChange, demo: Demo<Chromium | Firefox>): void | Promise<void>;
}

/** A browser with the development build of the extension, which is updated when a file of the project changes. */
export interface Dev {
  demo: Demo<Chromium | Firefox>;
  close(): Promise<void>;
}

/** Starts the dev server and opens the sample shop's checkout in a browser with the extension. */
export async function startDev({ browser, root, headless, onChange }: DevOptions): Promise<Dev> {
  const opened = Promise.withResolvers<Demo<Chromium | Firefox>>();
  let last: Promise<unknown> = opened.promise;

  async function apply(change: DevChange): Promise<void> {
    const demo = await opened.promise;
    if (change.kind === 'extension') await reloadExtension(demo.browser);
    await onChange(change, demo);
  }

  const server = await startDevServer({
    browser,
    root,
    onChange(change) {
      last = last.then(() => apply(change)).catch((error: unknown) => console.error(error));
    },
  });
  const openTestbed = browser === 'chrome' ? openChromiumTestbed : openFirefoxTestbed;
  const testbed = await openTestbed({ extensionDir: server.extensionDir, headless });
  const demo = await openDemo<Chromium | Firefox>(testbed);
  opened.resolve(demo);
  return {
    demo,
    async close() {
      await demo.close();
      await server.stop();
    },
  };
}
