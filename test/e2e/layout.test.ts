import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { OpenPanel } from './driver/chromium-panel.ts';
import { until } from './driver/until.ts';
import { clickButton } from './testbed/buttons.ts';
import { openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { newestSession } from './testbed/simulated.ts';
import { viewAt, viewWhere } from './testbed/view.ts';

describe('a screen opens as it was left', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('the panel, with its list as wide as the mouse and the keys made it', async () => {
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

  test('the popup, at its final size, with open what was open', async () => {
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

  /** DevTools at the bottom of a window in which the list has room beside the details. */
  async function openWidePanel(checkout: Page): Promise<OpenPanel> {
    const opened = await testbed().browser.openPanel(checkout, 'Klarna');
    await opened.devtools.setViewport({ width: 1200, height: 900 });
    await opened.devtools.evaluate(`import('./ui/legacy/legacy.js').then(({ DockController }) =>
      DockController.DockController.instance().setDockSide('bottom'))`);
    await viewAt(opened.panel, 'shown');
    return opened;
  }
});

describe('what is on screen stays where it is', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  test('in the popup, from the first look to the answer', async () => {
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
    await popup.evaluate('releaseLooks()');
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

  test('in the panel, when the answer comes', async () => {
    const { simulator, browser } = testbed();
    simulator.nextRead({ kind: 'delay', milliseconds: 1500 });
    const { panel } = await browser.openPanel(await openCheckout(testbed()), 'Klarna');
    await viewAt(panel, 'reading');
    const reading = await boxesOf(panel);
    await viewAt(panel, 'shown');
    expect(await boxesOf(panel)).toEqual(reading);
  });
});

/** In pixels of the DevTools window. */
async function middleOfSplit(panel: Frame): Promise<{ x: number; y: number }> {
  const split = await panel.waitForSelector('[role=separator]');
  const { x, y, width, height } = await until('the split to be drawn', () => split?.boundingBox());
  return { x: x + width / 2, y: y + height / 2 };
}

function listIs(panel: Frame, width: number): Promise<true> {
  return until(`the list to be ${width} px wide`, async () => {
    const shown = await panel.$eval('.panel-side', (list) => list.getBoundingClientRect().width);
    if (shown !== width) throw new Error(`It is ${shown} px wide.`);
    return true;
  });
}

/** Puts a session into the page as a shop does: under a long name, and into its storage. */
async function keepSessionInTwoPlaces(): Promise<void> {
  const answer: unknown = await (await fetch('/api/klarna/session')).json();
  Object.assign(window, { checkout_configuration_of_the_page: { paymentMethods: { klarna: answer } } });
  sessionStorage.setItem('checkout', JSON.stringify(answer));
}

/** In a popup that is about to load: no look at the page begins before `releaseLooks()`. */
const holdLooks = `
  const released = new Promise((resolve) => { window.releaseLooks = resolve; });
  const look = chrome.scripting.executeScript;
  chrome.scripting.executeScript = (...what) => released.then(() => look(...what));`;

/** Left, top and height of each part of a screen that is there in some form while a session is found and read. */
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
        // What comes below may be longer than its outline, and the bar of life is thinner than its line.
        if (part === 'below') return [[part, [box.left, box.top]]];
        if (part === 'life') return [[part, [box.left, box.top + box.height / 2]]];
        return [[part, [box.left, box.top, box.height]]];
      }),
    );
  });
}

/** What was moved by something else than the person, since the screen opened. */
function moved(screen: Page): Promise<string[]> {
  return screen.evaluate(() => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    return observer.takeRecords().map((shift) => JSON.stringify(shift));
  });
}
