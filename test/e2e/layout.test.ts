import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { OpenPanel } from './driver/chromium-panel.ts';
import { until } from './driver/until.ts';
import { clickButton } from './testbed/buttons.ts';
import { openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { newestSession } from './testbed/simulated.ts';
import { viewAt, viewWhere } from './testbed/view.ts';

describe('a screen opens as the user left it', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('the panel keeps the width of its list, set by mouse or keyboard', async () => {
    const checkout = await openCheckout(testbed());
    const { devtools, panel } = await openWidePanel(checkout);
    const { x, y } = await middleOfSplit(panel);
    await devtools.mouse.move(x, y);
    await devtools.mouse.down();
    await devtools.mouse.move(x - 30, y + 40, { steps: 3 });
    await devtools.mouse.up();
    await listIs(panel, 270);
    await panel.focus('[role=separator]');
    await devtools.keyboard.press('ArrowLeft');
    await listIs(panel, 250);
    await devtools.close();

    await listIs((await openWidePanel(checkout)).panel, 250);
  });

  test('the popup opens at its final size, with the same parts open', async () => {
    const checkout = await openCheckout(testbed());
    const popup = await testbed().browser.clickToolbar(checkout);
    await viewAt(popup, 'shown');
    await clickButton(popup, 'Raw response');
    await popup.waitForSelector('[role=tree]');
    await popup.close();

    const next = await testbed().browser.clickToolbar(checkout);
    await viewAt(next, 'shown');
    await next.waitForSelector('[role=tree]');
    expect(await next.evaluate(() => [innerWidth, innerHeight])).toEqual([420, 600]);
  });

  /** DevTools at the bottom of a window that is wide enough to show the list next to the details. */
  async function openWidePanel(checkout: Page): Promise<OpenPanel> {
    const opened = await testbed().browser.openPanel(checkout, 'Klarna');
    await opened.devtools.setViewport({ width: 1200, height: 900 });
    await opened.devtools.evaluate(`import('./ui/legacy/legacy.js').then(({ DockController }) =>
      DockController.DockController.instance().setDockSide('bottom'))`);
    await viewAt(opened.panel, 'shown');
    return opened;
  }
});

describe('elements on screen do not move', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('in the popup, from the first search to the answer', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), 'none');
    const popup = await browser.clickToolbar(checkout);
    await viewAt(popup, 'nothing-found');
    await checkout.evaluate(keepSessionInTwoPlaces);
    simulator.nextRead({ kind: 'delay', milliseconds: 1500 });
    await popup.evaluateOnNewDocument(holdLooks);
    await popup.reload();

    await viewAt(popup, 'scanning');
    const scanning = await boxesOf(popup);
    await popup.evaluate('releaseSearches()');
    const found = await viewAt(popup, 'reading');
    expect(found.text).toMatch(/in window\.checkout_[\w.]+ and 1 other place/);
    expect(await boxesOf(popup)).toEqual(scanning);
    await viewAt(popup, 'shown');
    expect(await boxesOf(popup)).toEqual(scanning);
    expect(await moved(popup)).toEqual([]);
  });

  test('in the popup, when a second place is found', async () => {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed(), 'url');
    const popup = await browser.clickToolbar(checkout);
    expect((await viewAt(popup, 'choosing')).text).not.toContain('other place');
    const inOnePlace = await boxesOf(popup);
    await checkout.evaluate(
      (id) => sessionStorage.setItem('klarna_session_id', id),
      newestSession(simulator).id,
    );
    await clickButton(popup, 'Look again');

    const found = await viewWhere(popup, 'the second place', ({ text }) => text.includes('1 other place'));
    expect(found.state).toBe('choosing');
    expect(await boxesOf(popup)).toEqual(inOnePlace);
    expect(await moved(popup)).toEqual([]);
  });

  test('in the panel, when the answer arrives', async () => {
    const { simulator, browser } = testbed();
    simulator.nextRead({ kind: 'delay', milliseconds: 1500 });
    const { panel } = await browser.openPanel(await openCheckout(testbed()), 'Klarna');
    await viewAt(panel, 'reading');
    const reading = await boxesOf(panel);
    await viewAt(panel, 'shown');
    expect(await boxesOf(panel)).toEqual(reading);
  });
});

/** A position in pixels of the DevTools window. */
async function middleOfSplit(panel: Frame): Promise<{ x: number; y: number }> {
  const split = await panel.waitForSelector('[role=separator]');
  const { x, y, width, height } = await until('the splitter to be drawn', () => split?.boundingBox());
  return { x: x + width / 2, y: y + height / 2 };
}

function listIs(panel: Frame, width: number): Promise<true> {
  return until(`the list to be ${width} px wide`, async () => {
    const shown = await panel.$eval('.panel-side', (list) => list.getBoundingClientRect().width);
    if (shown !== width) throw new Error(`It is ${shown} px wide.`);
    return true;
  });
}

/** Adds a session to the page as a shop does: with a long name, and in its storage. */
async function keepSessionInTwoPlaces(): Promise<void> {
  const answer: unknown = await (await fetch('/api/klarna/session')).json();
  Object.assign(window, { checkout_configuration_of_the_page: { paymentMethods: { klarna: answer } } });
  sessionStorage.setItem('checkout', JSON.stringify(answer));
}

/** Holds back the searches of a popup that is about to load, until `releaseSearches()` is called. */
const holdLooks = `
  const released = new Promise((resolve) => { window.releaseSearches = resolve; });
  const look = chrome.scripting.executeScript;
  chrome.scripting.executeScript = (...what) => released.then(() => look(...what));`;

/** Left, top and height of each part of a screen that exists from the search until the answer. */
function boxesOf(screen: Page | Frame): Promise<Record<string, number[]>> {
  return screen.evaluate(() => {
    const parts = {
      header: 'header',
      session: '.session-option',
      tabs: '.tabs-row',
      status: '.session-head-status',
      amount: '.session-head-line',
      life: '.skeleton-bone.thin, .session-head-life',
      id: '.skeleton-identity, .session-identity, .session-head + .row',
      choice: '.credential-choice',
      below: '.skeleton-table, .popup .findings-result, .panel .stack + .fields',
      footer: 'footer',
    };
    return Object.fromEntries(
      Object.entries(parts).flatMap(([part, selector]) => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        if (box === undefined) return [];
        // Parts below may become longer than their placeholder, and the lifetime bar is thinner than its line.
        if (part === 'below') return [[part, [box.left, box.top]]];
        if (part === 'life') return [[part, [box.left, box.top + box.height / 2]]];
        return [[part, [box.left, box.top, box.height]]];
      }),
    );
  });
}

/** Layout shifts since the screen opened that the user did not cause. */
function moved(screen: Page): Promise<string[]> {
  return screen.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    return observer.takeRecords().map((shift) => JSON.stringify(shift));
  });
}
