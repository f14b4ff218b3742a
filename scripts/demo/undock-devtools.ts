import type { Frame, Page } from 'puppeteer-core';

/** Opens DevTools in a separate window, so that the panel has room. */
export async function undockDevTools(devtools: Page, panel: Frame): Promise<void> {
  await devtools.evaluate(undock);
  await panel.waitForFunction(() => innerWidth > 1000);
  // The panel has its new size before it is drawn in it.
  await panel.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

// A string, because tools rewrite a dynamic import inside a function.
const undock = `import('./ui/legacy/legacy.js').then(({ DockController }) =>
  DockController.DockController.instance().setDockSide('undocked'))`;
