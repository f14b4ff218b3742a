import { readPasted } from '../lib/diagnosis/pasted/read-pasted.ts';
import type { Measured } from './measured.ts';
import { median } from './median.ts';

const exchanges = 200;
const length = 2_000_000;
const rounds = 15;
/** What a developer still takes as at once, ms. */
const limitMs = 150;

/**
 * A long log that is pasted: 2 MB with 200 requests, each with Klarna's answer.
 * @throws an error if not every exchange is found
 */
export function measurePasted(): Measured[] {
  const text = log();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    const reading = readPasted(text);
    times.push(performance.now() - startedAt);
    const found = reading.kind === 'exchanges' ? reading.pasted.exchanges.length : 0;
    if (found !== exchanges) throw new Error(`${found} of ${exchanges} exchanges were found.`);
  }
  return [
    {
      name: `pasted log of 2 MB with ${exchanges} exchanges, median`,
      value: median(times),
      unit: 'ms',
      scale: `limit of ${limitMs} ms`,
      ratio: median(times) / limitMs,
    },
  ];
}

function log(): string {
  const lines = Array.from({ length: Math.floor(length / exchanges / 240) }, (_, index) => ({
    type: 'physical',
    reference: `SAMPLE-${index}`,
    name: 'A sample product with a name of usual length',
    quantity: 1,
    unit_price: 10_000,
    tax_rate: 2500,
    total_amount: 10_000,
    total_tax_amount: 2000,
    product_url: `https://shop.example/products/${index}`,
  }));
  const body = {
    purchase_country: 'SE',
    purchase_currency: 'SEK',
    locale: 'sv-SE',
    order_amount: lines.length * 10_000,
    order_tax_amount: lines.length * 2000,
    order_lines: lines,
  };
  const answer = { error_code: 'BAD_VALUE', error_messages: ['Bad value: order_lines[0].name'] };
  const exchange = [
    '2026-01-01 12:00:00 [info] POST https://api.playground.klarna.com/payments/v1/sessions',
    JSON.stringify(body),
    '2026-01-01 12:00:01 [error] HTTP/1.1 400 Bad Request',
    JSON.stringify(answer),
  ].join('\n');
  return Array.from({ length: exchanges }, () => exchange).join('\n');
}
