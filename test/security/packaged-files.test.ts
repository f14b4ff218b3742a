import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../e2e/driver/until.ts';
import { builds } from '../e2e/testbed/testbed.ts';
import { patience } from '../patience.ts';
import { figure } from './figure.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';

const testbed = proxiedSuite('chromium');

test('A web page can load none of the packaged files.', async () => {
  const { browser } = testbed();
  const files = readdirSync(builds.chrome, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(builds.chrome, join(entry.parentPath, entry.name)));
  expect(files).toContain('popup.html');
  const page = await browser.newPage('https://shop.example/blank');
  const origin = `chrome-extension://${browser.extensionId}`;

  // A file that is accessible is loaded in each of these ways.
  const own = 'https://shop.example/assets/';
  expect((await loadsIn(page, [`${own}checkout.js`, `${own}icon.svg`, `${own}shop.css`])).map(wayOf)).toEqual(
    expect.arrayContaining(['fetch', 'opaque', 'image', 'script', 'module', 'style']),
  );
  const loads = await loadsIn(
    page,
    files.map((file) => `${origin}/${file}`),
  );
  // A page cannot see whether a frame has loaded, but the browser can. A refused frame shows the browser's error page.
  const frames = page.frames().filter((frame) => frame.url().startsWith(origin));
  loads.push(...frames.map((frame) => `frame ${frame.url()}`));
  expect(page.frames().length).toBeGreaterThan(files.length);

  const documents = files.filter((each) => each.endsWith('.html'));
  for (const file of documents) {
    const opening = browser.browser.waitForTarget((target) => target.opener() === page.target(), {
      timeout: patience,
    });
    await page.evaluate((url) => void window.open(url), `${origin}/${file}`);
    const opened = await (await opening).page();
    if (opened === null) throw new Error(`${file} was not opened in any page.`);
    const place = await until(`the page opened for ${file} to load`, () =>
      opened.evaluate(() => document.readyState === 'complete' && location.href),
    );
    if (place.startsWith(origin)) loads.push(`opened ${place}`);
    await opened.close();
  }
  const ways = files.length * 9 + documents.length;
  figure('T20', {
    measured: `${loads.length} of ${ways}${loads[0] ? `: ${loads[0]}` : ''}`,
    ok: loads.length === 0,
  });
});

/** Tries to load each address in every way that a page has. Returns those that worked, such as `image https://…`. */
function loadsIn(page: Page, addresses: readonly string[]): Promise<string[]> {
  return page.evaluate(
    async (addresses) => {
      const loaded: string[] = [];
      const element = (make: () => HTMLElement, where = document.body) =>
        new Promise<boolean>((resolve) => {
          const made = make();
          made.onload = () => resolve(true);
          made.onerror = () => resolve(false);
          where.append(made);
        });
      const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, set: object) =>
        Object.assign(document.createElement(name), set);
      for (const url of addresses) {
        const ends = {
          fetch: await fetch(url).then(
            () => true,
            () => false,
          ),
          opaque: await fetch(url, { mode: 'no-cors' }).then(
            () => true,
            () => false,
          ),
          image: await element(() => make('img', { src: url })),
          script: await element(() => make('script', { src: url })),
          module: await element(() => make('script', { src: url, type: 'module' })),
          style: await element(() => make('link', { rel: 'stylesheet', href: url })),
        };
        for (const [how, worked] of Object.entries(ends)) if (worked) loaded.push(`${how} ${url}`);
        document.body.append(
          make('iframe', { src: url }),
          make('object', { data: url }),
          make('embed', { src: url }),
        );
      }
      return loaded;
    },
    [...addresses],
  );
}

function wayOf(load: string): string {
  return load.split(' ')[0] ?? '';
}
