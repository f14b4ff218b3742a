import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../e2e/driver/until.ts';
import { openCheckout } from '../e2e/testbed/checkout.ts';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { viewAt } from '../e2e/testbed/view.ts';
import { figure } from './figure.ts';
import { hostileSession } from './testbed/hostile-session.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';
import { tried, triedOpenly } from './testbed/requests.ts';

const testbed = proxiedSuite('chromium');

test('No script in an answer runs, and no address in it is loaded.', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  const { body, vectors } = hostileSession();
  simulator.everyRead({
    kind: 'answer',
    status: 200,
    headers: { 'Content-Type': 'application/json', 'klarna-correlation-id': '<img src=x onerror=alert(1)>' },
    body,
  });
  const checkout = await openCheckout(testbed());
  const targets = new Set(browser.browser.targets());

  const popup = await browser.clickToolbar(checkout);
  expect((await viewAt(popup, 'shown', 'failed')).state).toBe('shown');
  const inPopup = await showEverything(popup);
  await popup.close();
  const { panel } = await browser.openPanel(checkout, 'Klarna');
  expect((await viewAt(panel, 'shown', 'failed')).state).toBe('shown');
  const inPanel = await showEverything(panel);

  // The vectors were on screen as text.
  for (const { shown } of [inPopup, inPanel]) expect(shown).toContain('globalThis.planted=true');
  expect(inPanel.shown).toContain('<script>globalThis.planted=true</script>');
  const ran = [inPopup, inPanel].filter(({ planted }) => planted).length;
  const elements = [...inPopup.elements, ...inPanel.elements];
  const loaded = tried(testbed()).filter((host) => host.includes('images.example'));
  const opened = browser.browser
    .targets()
    .filter(
      (target) => !targets.has(target) && /^(data|blob|javascript):|images\.example/.test(target.url()),
    );
  const openly = triedOpenly(testbed());
  expect(elements).toEqual([]);
  expect(opened.map((target) => target.url())).toEqual([]);

  // In a page that treats text as HTML they do run and load. One of them is left out, because it would leave the page.
  const careless = await browser.newPage('https://shop.example/blank');
  const texts = (body.match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((text) => !text.includes('http-equiv'));
  await careless.evaluate((texts) => {
    for (const text of texts) document.body.insertAdjacentHTML('beforeend', JSON.parse(text));
  }, texts);
  await careless.waitForFunction(() => 'planted' in globalThis);
  await until('a host from the answer to be contacted', () =>
    tried(testbed()).some((host) => host.includes('images.example')),
  );

  figure('T6', { measured: `${vectors} fields, ${ran} ran`, ok: ran === 0 });
  const contacted = [...loaded, ...openly];
  figure('T8', { measured: `${contacted.length} of ${vectors}`, ok: contacted.length === 0 });
});

/** Opens everything that can be opened, and returns the result. */
function showEverything(screen: Page | Frame) {
  return screen.evaluate(async () => {
    const drawn = () => new Promise((resolve) => setTimeout(resolve, 50));
    let shown = '';
    const look = async () => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      for (const closed of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) closed.click();
      for (const masked of document.querySelectorAll<HTMLElement>('button[aria-pressed=false]:not(.reveal)'))
        masked.click();
      await drawn();
      for (const each of document.querySelectorAll<HTMLElement>('[data-path], a, [title]')) {
        each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        each.focus();
      }
      shown += document.body.innerText;
    };
    await look();
    for (const tab of document.querySelectorAll<HTMLElement>('[role=tab]')) {
      tab.click();
      await drawn();
      await look();
    }
    const foreign =
      'script:not([src^="/"]), iframe, object, embed, video, base, form[action], img[src^="http"]';
    return {
      shown,
      planted: 'planted' in globalThis,
      elements: [...document.querySelectorAll(foreign)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    };
  });
}
