import type { Frame, Page, WebWorker } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../e2e/driver/until.ts';
import { openCheckout } from '../e2e/testbed/checkout.ts';
import { patience } from '../patience.ts';
import { figure } from './figure.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';

/** The result of the attempts in one context: whether code from text ran. The server reports the requests. */
type Ran = Record<string, boolean>;

/** Names of the requests that a document attempts. A worker attempts the first one. */
const requests = ['fetch', 'image', 'style', 'script', 'module', 'beacon', 'socket', 'frame'] as const;

/** Tries to send a request to `<name>.<suffix>` for each name, and to run text as code. Works in any context. */
async function attempt(suffix: string): Promise<Ran> {
  const ran: Ran = {};
  const at = (name: string) => `https://${name}.${suffix}/hit`;
  const quietly = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch {
      // Refused. The server shows whether a request arrived.
    }
  };
  /** Runs outside the caller, because code that the debugger runs may bypass the policy. */
  const runs = async (name: string, work: () => unknown): Promise<void> => {
    Reflect.deleteProperty(globalThis, 'planted');
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        void quietly(work).then(() => setTimeout(resolve, 30));
      }),
    );
    ran[name] = 'planted' in globalThis;
  };
  const settled = (element: HTMLElement) =>
    new Promise<void>((resolve) => {
      element.onerror = () => resolve();
      element.onload = () => resolve();
      // A refused frame reports nothing.
      setTimeout(resolve, 500);
      document.body.append(element);
    });

  await quietly(() => fetch(at('fetch'), { mode: 'no-cors' }));
  // biome-ignore lint/security/noGlobalEval: it must not work
  await runs('eval', () => globalThis.eval('globalThis.planted = true'));
  await runs('new Function', () => new Function('globalThis.planted = true')());
  if (typeof document === 'undefined') return ran;

  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, set: object) =>
    Object.assign(document.createElement(name), set);
  await quietly(() => settled(make('img', { src: at('image') })));
  await quietly(() => settled(make('link', { rel: 'stylesheet', href: at('style') })));
  await quietly(() => settled(make('script', { src: at('script') })));
  await quietly(() => settled(make('script', { src: at('module'), type: 'module' })));
  await quietly(() => settled(make('iframe', { src: at('frame') })));
  await quietly(() => navigator.sendBeacon(at('beacon')));
  await quietly(() => new WebSocket(at('socket').replace('https', 'wss')));

  await runs('inline script', () =>
    document.body.append(make('script', { textContent: 'globalThis.planted = true' })),
  );
  await runs('innerHTML', () => {
    const element = make('div', {});
    element.innerHTML = '<b>text</b>';
    // Nothing can run from here. It is enough that the attempt is allowed.
    if (element.firstElementChild !== null) Reflect.set(globalThis, 'planted', true);
  });
  await runs('inline handler', () => {
    const element = make('button', {});
    element.setAttribute('onclick', 'globalThis.planted = true');
    document.body.append(element);
    element.click();
  });
  await runs('javascript: link', () => {
    const link = make('a', { href: 'javascript:void(globalThis.planted=true)' });
    document.body.append(link);
    link.click();
  });
  await runs('timer of text', () => Reflect.apply(setTimeout, globalThis, ['globalThis.planted = true']));
  return ran;
}

const testbed = proxiedSuite('chromium');

test('The policy applies in every context of the extension.', async () => {
  const { browser, simulator } = testbed();
  const suffix = (context: string) => `${context}.foreign.example`;
  const attemptIn = (context: Page | Frame | WebWorker, name: string): Promise<Ran> =>
    context.evaluate(attempt, suffix(name));
  // Requests, not connections: Chromium connects to a frame's host before it checks the policy, but sends no request.
  const arrived = (name: string) =>
    requests.filter((each) => simulator.log.entries.some(({ host }) => host === `${each}.${suffix(name)}`));
  const checkout = await openCheckout(testbed());

  const popup = await browser.clickToolbar(checkout);
  const ran: Record<string, Ran> = { popup: await attemptIn(popup, 'popup') };
  await popup.close();
  ran.options = await attemptIn(await browser.openExtensionPage('options.html'), 'options');
  const { panel } = await browser.openPanel(checkout, 'Klarna');
  ran.panel = await attemptIn(panel, 'panel');
  const target = await browser.browser.waitForTarget((each) => each.type() === 'service_worker', {
    timeout: patience,
  });
  const worker = await target.worker();
  if (worker === null) throw new Error('There is no worker.');
  ran.worker = await attemptIn(worker, 'worker');

  // In a page without a policy, the same attempts work. So each of them could have worked.
  const plain = await browser.newPage('https://shop.example/blank');
  const free = await attemptIn(plain, 'plain');
  expect(Object.entries(free).filter(([, did]) => !did)).toEqual([]);
  await until('all requests of the page without a policy', () => arrived('plain').length === requests.length);

  const contexts = Object.keys(ran);
  const did = Object.entries(ran).flatMap(([context, each]) =>
    Object.entries(each).map(([name, ran]) => ({ what: `${name} in ${context}`, ran })),
  );
  const went = contexts.flatMap((context) => arrived(context).map((name) => `${name} in ${context}`));
  const wrong = [...did.filter(({ ran }) => ran).map(({ what }) => what), ...went];
  const all = did.length + requests.length * (contexts.length - 1) + 1;
  expect(wrong).toEqual([]);
  figure('CSP', {
    measured: `${all - wrong.length} of ${all} in ${contexts.length} contexts`,
    ok: wrong.length === 0,
  });
});
