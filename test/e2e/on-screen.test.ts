import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { patience } from '../patience.ts';
import type { JsonObject } from '../simulator/server/json.ts';
import { until } from './driver/until.ts';
import { clickButton } from './testbed/buttons.ts';
import { authorize, openCheckout } from './testbed/checkout.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { addCredential } from './testbed/credentials.ts';
import { accountAt, newestSession } from './testbed/simulated.ts';
import { viewAt, viewWhere } from './testbed/view.ts';

describe('misleading text', () => {
  const testbed = chromiumSuite({ credential: 'Shop' });

  /** Values that a shop, or an attacker in it, may send. No rule checks them. */
  const texts: Record<string, string> = {
    'right to left': '\u202e\u2067\u200f deifirev \u202d',
    'a false result': '✔ All checks passed\n\n\n✔ Nothing to do',
    invisible: 'A\u200b\u200d\ufeff\u2060\u00ad'.repeat(20),
    'stacked marks': `Z${'\u0334\u0489\u0351'.repeat(400)}`,
    'one very long word': 'W'.repeat(100_000),
  };

  test.for(Object.keys(texts))('%s does not change the result, and stays in its place', async (name) => {
    const plain = await shownWith('Order 4711');
    const misleading = await shownWith(texts[name] ?? '');
    expect(misleading.result).toBe(plain.result);
    expect(misleading.picture).toBe(plain.picture);
    expect(misleading.widest).toBeLessThanOrEqual(420);
  });

  async function shownWith(merchant_reference1: string) {
    const { simulator, browser } = testbed();
    const checkout = await openCheckout(testbed());
    const { order } = newestSession(simulator);
    order.merchant_reference1 = merchant_reference1;
    const popup = await browser.clickToolbar(checkout);
    const { values } = await viewAt(popup, 'shown');
    expect(values.merchant_reference1).toBeTruthy();
    const result = await popup.waitForSelector('.findings-result');
    const shown = {
      result: await result?.evaluate(({ textContent }) => textContent),
      picture: await result?.screenshot({ encoding: 'base64' }),
      widest: await popup.$$eval('[data-path]', (values) =>
        Math.max(...values.map((value) => value.getBoundingClientRect().right)),
      ),
    };
    await popup.close();
    await checkout.close();
    return shown;
  }
});

describe('when somebody else can see the screen', () => {
  const production = accountAt('api.klarna.com');
  const testbed = chromiumSuite({ simulator: { shop: { account: production } } });

  test('a shopper’s data in production is neither shown nor read aloud before it is revealed, nor half a minute later', async () => {
    const { simulator, browser } = testbed();
    await addCredential(testbed(), { label: 'Live shop' });
    const checkout = await openCheckout(testbed(), 'inline', '&confirm');
    await authorize(checkout);
    const words = wordsIn(newestSession(simulator).order.billing_address);
    expect(words.length).toBeGreaterThan(4);
    const popup = await browser.clickToolbar(checkout);
    await viewAt(popup, 'confirm-production');
    await clickButton(popup, 'Read from production');
    await viewWhere(popup, 'the authorized session', ({ values }) => values.status === 'Authorized');
    expect(await exposedWords(popup, words)).toEqual([]);

    const since = performance.now();
    await clickButton(popup, 'Reveal');
    const revealed = await until('the shopper to be shown', async () => {
      const told = await exposedWords(popup, words);
      return told.length > 0 && told;
    });
    expect(revealed.length).toBeGreaterThan(4);
    await until('the shopper to be masked', async () => (await exposedWords(popup, words)).length === 0, {
      timeout: 30_000 + patience,
      interval: 500,
    });
    // It is masked because half a minute is over, not because the popup lost the focus.
    expect(performance.now() - since).toBeGreaterThan(29_900);
  });
});

/** The texts in an object that are long enough to be recognised. */
function wordsIn(address: unknown): string[] {
  const values = typeof address === 'object' && address !== null ? Object.values(address as JsonObject) : [];
  return values.filter((value): value is string => typeof value === 'string' && value.length > 3);
}

/** The words that the popup shows or exposes to a screen reader. */
async function exposedWords(popup: Page, words: readonly string[]): Promise<string[]> {
  const spoken = JSON.stringify(await popup.accessibility.snapshot({ interestingOnly: false }));
  const html = await popup.content();
  return words.filter((word) => spoken.includes(word) || html.includes(word));
}
