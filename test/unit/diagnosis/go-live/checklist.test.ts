import { describe, expect, test } from 'vitest';
import { goLiveChecklist } from '../../../../lib/diagnosis/go-live/checklist.ts';
import { type Known, nothingKnown } from '../../../../lib/diagnosis/known.ts';
import type { Snapshot } from '../../../../lib/klarna/snapshot.ts';
import { serverOfToken } from '../../../../lib/klarna/token-server.ts';
import { goLiveMarkdown } from '../../../../lib/sharing/go-live-markdown.ts';
import { sampleClaims, sampleToken } from '../../klarna/sample-token.ts';
import { rendered } from '../../language/rendered.ts';
import { authorize, init, load } from '../calls/known-calls.ts';
import { recorded } from '../calls/recorded.ts';
import { knownSession } from '../example.ts';
import { knownPage } from '../rules/known-page.ts';

const body = {
  status: 'complete',
  purchase_country: 'SE',
  purchase_currency: 'SEK',
  locale: 'sv-SE',
  order_amount: 9000,
  order_tax_amount: 1800,
  order_lines: [
    {
      type: 'physical',
      name: 'Product',
      quantity: 1,
      unit_price: 9000,
      tax_rate: 2500,
      total_amount: 9000,
      total_tax_amount: 1800,
    },
  ],
  payment_method_categories: [{ identifier: 'pay_later', name: 'Pay later' }],
  merchant_urls: { confirmation: 'https://shop.sample-shop.se/thanks' },
};

function snapshotOf(environment: 'playground' | 'production', json: unknown): Snapshot {
  return {
    session_id: sampleClaims.session_id,
    server: { environment, region: 'eu' },
    credential: 'Sample shop',
    readAt: 1_700_000_060_000,
    durationMs: 90,
    bytes: 900,
    body: json,
  };
}

function ready(change: Record<string, unknown> = {}, more: Partial<Known> = {}): Known {
  const json = { ...body, ...change };
  return {
    ...knownSession(json),
    snapshot: snapshotOf('production', json),
    page: knownPage({ url: 'https://shop.sample-shop.se/checkout' }).page,
    calls: recorded([init, load, authorize()]),
    ...more,
  };
}

const outcomes = (known: Known) =>
  Object.fromEntries(rendered(goLiveChecklist(known)).map(({ id, outcome }) => [id, outcome]));

test('a shop that is ready has everything done', () => {
  const items = rendered(goLiveChecklist(ready()));
  expect(items.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
});

test('where nothing is known, that is said of each item', () => {
  expect(new Set(Object.values(outcomes(nothingKnown)))).toEqual(new Set(['not-known']));
});

describe('what is left to do is to do', () => {
  test.each<[string, Known]>([
    ['environment', ready({}, { snapshot: snapshotOf('playground', body) })],
    [
      'key',
      ready(
        {},
        {
          page: knownPage({
            url: 'https://shop.sample-shop.se/checkout',
            leakedKeys: [
              {
                kind: 'api-key',
                environment: 'production',
                ending: 'x9Qz',
                source: 'document',
                place: 'script',
                seenAt: 0,
              },
            ],
          }).page,
        },
      ),
    ],
    ['page', ready({}, { page: knownPage({ url: 'http://shop.sample-shop.se/checkout' }).page })],
    ['page', ready({}, { page: knownPage({ url: 'https://localhost:3000/checkout' }).page })],
    ['urls', ready({ merchant_urls: { push: 'http://shop.sample-shop.se/push' } })],
    ['urls', ready({ merchant_urls: { confirmation: 'https://abc.ngrok-free.app/thanks' } })],
    [
      'samples',
      ready(
        {},
        {
          token: {
            client_token: sampleToken(),
            claims: { ...sampleClaims, merchant_name: 'Playground Demo Merchant' },
            server: serverOfToken(sampleClaims),
          },
        },
      ),
    ],
    ['categories', ready({ payment_method_categories: [] })],
    ['market', ready({ purchase_currency: 'EUR' })],
    ['order', ready({ order_amount: 8000 })],
    ['calls', ready({}, { calls: recorded([load]) })],
  ])('%s', (id, known) => {
    expect(outcomes(known)[id]).toBe('to-do');
  });
});

test('as Markdown it is a list of tasks, and text from outside is inert in it', () => {
  const items = goLiveChecklist(
    ready({ payment_method_categories: [{ identifier: '<b>[x](https://evil.example)\n- [x] done' }] }),
  );
  const markdown = goLiveMarkdown(items);
  expect(markdown).toContain('- [x] The session is from Production: It was read from Production.');
  expect(markdown.split('\n').filter((line) => line.startsWith('- ['))).toHaveLength(items.length);
  expect(markdown).not.toContain('<b>');
  expect(markdown).not.toContain('](https');
});

test('what is not known is not ticked', () => {
  expect(goLiveMarkdown(goLiveChecklist(nothingKnown))).not.toContain('- [x]');
});
