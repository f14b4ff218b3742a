import { describe, expect, test } from 'vitest';
import { clickButton } from './testbed/buttons.ts';
import { chromiumSuite } from './testbed/chromium-suite.ts';
import { named, paste } from './testbed/paste.ts';
import { viewAt } from './testbed/view.ts';

const line = {
  name: 'Sample product',
  quantity: 1,
  unit_price: 10_000,
  tax_rate: 2500,
  total_amount: 10_000,
  total_tax_amount: 2000,
};
const order = {
  purchase_country: 'SE',
  purchase_currency: 'SEK',
  locale: 'sv-SE',
  order_amount: 10_000,
  order_tax_amount: 2000,
  order_lines: [line],
};
const api = 'https://api.playground.klarna.com/payments/v1';
const refusal = (error_code: string, ...error_messages: string[]) =>
  JSON.stringify({ error_code, error_messages, correlation_id: 'sample-correlation' });

/** A text of each kind that developers have at hand when Klarna refuses a request, and what is said of it. */
const pasted: readonly (readonly [string, string, RegExp])[] = [
  [
    'an answer alone',
    refusal('INVALID_OPERATION', 'Authorization token already consumed'),
    /Klarna refused the request \(INVALID_OPERATION\)\. The authorization_token was used before/,
  ],
  [
    'a sentence with the calculated value',
    `${JSON.stringify({ ...order, order_lines: [{ ...line, total_tax_amount: 1234 }] })}\n${refusal('BAD_VALUE', 'Bad value: order_lines[0].total_tax_amount differs from the calculated value [2000] by more than [1]')}`,
    /Klarna calculated 2000, and the body has 1234/,
  ],
  [
    'a refusal whose cause is not known',
    `${JSON.stringify(order)}\n${refusal('BAD_VALUE', 'Bad value: order_lines[0].name')}`,
    /Klarna refused order_lines\[0\]\.name\. The checks here find nothing wrong with it, so the cause is not known/,
  ],
  [
    'a value over a limit',
    `${JSON.stringify({ ...order, order_lines: [{ ...line, reference: 'r'.repeat(68) }] })}\n${refusal('BAD_VALUE', 'Bad value: order_lines[0].reference')}`,
    /order_lines\[0\]\.reference has 68 characters/,
  ],
  [
    'a request to the server of another region',
    `POST ${api}/sessions\n${JSON.stringify({ ...order, purchase_country: 'US', purchase_currency: 'USD', locale: 'en-US', order_tax_amount: 0, order_lines: [{ ...line, tax_rate: 0, total_tax_amount: 0 }] })}\n${refusal('BAD_VALUE', 'Bad value: purchase_currency')}`,
    /api-na\.playground\.klarna\.com/,
  ],
  [
    'one mistake in several sums',
    JSON.stringify({ ...order, order_lines: [{ ...line, tax_rate: 25 }] }),
    /tax_rate 25 is 0\.25 %, but the tax was calculated with 25 %/,
  ],
  [
    'a list that PHP printed',
    `Array\n(\n    [purchase_country] => SE\n    [order_amount] => 10100\n    [order_lines] => Array\n        (\n            [0] => Array\n                (\n                    [name] => Sample product\n                    [quantity] => 1\n                    [unit_price] => 10000\n                    [total_amount] => 10000\n                )\n        )\n)`,
    /order_amount is 100 too high/,
  ],
];

describe('a pasted refusal', () => {
  const testbed = chromiumSuite();

  test.for(pasted)('%s is explained in the popup and in the panel', async ([, text, words]) => {
    const { browser } = testbed();
    const page = await browser.newPage('https://shop.example/blank');
    const popup = await browser.clickToolbar(page);
    await viewAt(popup, 'nothing-found');
    await paste(popup, text);
    await named(popup, words);
    const { panel } = await browser.openPanel(page, 'Klarna');
    await viewAt(panel, 'nothing-found');
    await paste(panel, text);
    await named(panel, words);
  });

  test('a log lets the developer choose the exchange, and a correction opens', async () => {
    const { browser } = testbed();
    const page = await browser.newPage('https://shop.example/blank');
    const popup = await browser.clickToolbar(page);
    await viewAt(popup, 'nothing-found');
    const percent = { ...order, order_lines: [{ ...line, tax_rate: 25 }] };
    await paste(
      popup,
      [
        JSON.stringify(percent),
        refusal('BAD_VALUE', 'Bad value: order_lines[0].tax_rate'),
        JSON.stringify(order),
        refusal('REJECTED', 'Rejected'),
      ].join('\n'),
    );
    await named(popup, /REJECTED/);
    const [first] = await popup.$$eval('select option', (options) => options.map((option) => option.value));
    await popup.select('select', first ?? '');
    await named(popup, /the tax was calculated with 25 %/);
    await clickButton(popup, 'Corrected order lines');
    const row = await popup.waitForSelector('.finding-correction tbody tr');
    expect(await row?.evaluate((element) => element.textContent)).toMatch(/tax_rate25\s*2500/);
  });

  test.for([
    [
      'a request to a payment provider',
      '{"amount":{"currency":"EUR","value":"124.00"},"lines":[{"unitPrice":{"value":"189.00"},"totalAmount":{"value":"189.00"}}],"method":"klarnapaylater"}',
      'Its lines add up to 189.00, but its amount is 124.00.',
    ],
    ['JSON without an end', '{"order_amount": 1, "order_lines": [', 'is incomplete: its end is missing'],
  ] as const)('%s is named', async ([, text, words]) => {
    const { browser } = testbed();
    const popup = await browser.clickToolbar(await browser.newPage('https://shop.example/blank'));
    await viewAt(popup, 'nothing-found');
    await paste(popup, text);
    await popup.waitForFunction(
      (said) => document.querySelector('.paste-box [role=alert]')?.textContent?.includes(said),
      {},
      words,
    );
  });
});
