import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { TestPage } from '../../fixtures/pages/page-row.ts';
import { sources } from '../../fixtures/pages/pages.ts';
import { detectionSuite } from './detection-testbed.ts';
import { foundWithoutMark, leaveMark } from './mark.ts';
import { popupFound } from './screen.ts';

describe('what the page notices', () => {
  const testbed = detectionSuite();
  const observed = sources.filter(({ id }) => ['woo-params', 'sdk-async-callback', 'sdk-csp'].includes(id));

  test.for(observed)('$id: nothing from the popup or the panel', async (row: TestPage) => {
    const { chromium, page, open } = testbed();
    await open(row);
    const violations = await watchViolations(page);
    const before = await globals(page);

    const popup = await chromium.clickToolbar(page);
    await popupFound(popup);
    await popup.close();
    expect(await globals(page)).toEqual(before);

    const mark = await leaveMark(page);
    const { devtools, panel } = await chromium.openPanel(page, 'Klarna');
    await foundWithoutMark(panel, mark);
    expect(await globals(page)).toEqual(before);
    await devtools.close();
    expect(await violations()).toEqual([]);
  });
});

/** All own properties of the window, and the source text of functions. */
function globals(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Reflect.ownKeys(window).map((key) => {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(window, key) ?? {};
      const texts = [value, get, set].map((part) =>
        typeof part === 'function' ? Function.prototype.toString.call(part) : typeof part,
      );
      return `${String(key)}: ${texts.join(', ')}`;
    }),
  );
}

/** Watches for violations of the page's content security policy. The returned function lists them. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  const list = await page.evaluateHandle(() => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
      violations.push(`${violatedDirective} ${sourceFile}`);
    });
    return violations;
  });
  return () => list.evaluate((violations) => violations);
}
