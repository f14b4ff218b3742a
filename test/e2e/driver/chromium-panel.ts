import type { Frame, Page } from 'puppeteer-core';
import { patient } from './patient.ts';
import { until } from './until.ts';

/** A DevTools window and, inside it, the extension's panel. */
export interface OpenPanel {
  devtools: Page;
  panel: Frame;
}

/** How to find a panel: the extension's `chrome-extension://…` origin, its DevTools page, and the panel's title. */
export interface PanelName {
  origin: string;
  devtoolsPage: string | undefined;
  title: string;
}

/** Opens DevTools for `page` and shows the extension's panel, as a click on its tab would. */
export async function openPanel(page: Page, { origin, devtoolsPage, title }: PanelName): Promise<OpenPanel> {
  // A tab in the background draws nothing, so waiting for the panel would never end.
  await page.bringToFront();
  const devtools = patient(await page.openDevTools());
  await until(`DevTools to list the panel "${title}"`, () => devtools.evaluate(showView(origin, title)));
  const panel = await until(`the panel "${title}" to load`, async () => {
    const frame = devtools.frames().find((each) => isPanel(each.url(), origin, devtoolsPage));
    const loaded = await frame?.evaluate(() => document.readyState === 'complete');
    return loaded && frame;
  });
  return { devtools, panel };
}

function isPanel(url: string, origin: string, devtoolsPage: string | undefined): boolean {
  return url.startsWith(`${origin}/`) && url !== `${origin}/${devtoolsPage}`;
}

// A string, because a test runner would rewrite the dynamic import of a function.
function showView(origin: string, title: string): string {
  return `import('./ui/legacy/legacy.js').then(async ({ ViewManager }) => {
    const manager = ViewManager.ViewManager.instance();
    const key = ${JSON.stringify(origin + title)};
    if (!manager.views.has(key)) return false;
    await manager.showView(key);
    return true;
  })`;
}
