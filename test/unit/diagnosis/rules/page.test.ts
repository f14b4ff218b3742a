import { expect, test } from 'vitest';
import { lookAlikeKinds } from '../../../../lib/detection/detection.ts';
import { leakedKey } from '../../../../lib/diagnosis/rules/leaked-key.ts';
import { wrongProduct } from '../../../../lib/diagnosis/rules/wrong-product.ts';
import { rendered } from '../../language/rendered.ts';
import { knownPage } from './known-page.ts';

const seen = {
  source: 'network',
  place: 'GET https://shop.example/api?customer=shopper',
  seenAt: 0,
} as const;

test.each([
  ['klarna-checkout-order', 'warn', /Klarna Checkout/],
  ['hosted-payment-page-session', 'warn', /Hosted Payment Page/],
  ['klarna-network-payment-request', 'warn', /Klarna Network/],
  ['braintree-client-token', 'warn', /Braintree/],
  ['adyen-session', 'warn', /Adyen/],
] as const)('%s alone is a %s', (kind, outcome, says) => {
  const known = knownPage({ sessionIds: [], lookAlikes: [{ kind, ...seen }] });
  expect(rendered(wrongProduct.check(known))).toMatchObject([{ outcome, says: expect.stringMatching(says) }]);
});

test('beside a payment session each is information, and named once', () => {
  const lookAlikes = [...lookAlikeKinds, ...lookAlikeKinds].map((kind) => ({ kind, ...seen }));
  const verdicts = rendered(wrongProduct.check(knownPage({ lookAlikes })));
  expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['info']));
  const said = verdicts.map((verdict) => ('says' in verdict ? verdict.says : ''));
  expect(new Set(said).size).toBe(said.length);
});

test.each(['klarna-client-id', 'foreign-token', 'documentation-example', 'client-token-cut-off'] as const)(
  '%s says nothing of the product',
  (kind) => {
    expect(
      rendered(wrongProduct.check(knownPage({ sessionIds: [], lookAlikes: [{ kind, ...seen }] }))),
    ).toEqual([]);
  },
);

test('a leaked key is named once, by its last characters, and the query of its place is left out', () => {
  const key = { kind: 'api-key', environment: 'production', ending: 'x9Qz', ...seen } as const;
  const verdicts = rendered(
    leakedKey.check(knownPage({ leakedKeys: [key, key, { ...key, environment: 'playground' }] })),
  );
  expect(verdicts).toMatchObject([
    {
      outcome: 'fail',
      says: 'The page contains an API key of Production that ends in …x9Qz: GET https://shop.example/api?….',
    },
    { outcome: 'fail', says: expect.stringContaining('Playground') },
  ]);
  expect(JSON.stringify(verdicts)).not.toContain('customer=');
});

test('a leaked credential is named by the beginning of its user name: in the page, and sent by it', () => {
  const place = 'POST /payments/v1/sessions → Authorization';
  const verdicts = leakedKey.check(
    knownPage({
      leakedKeys: [
        { kind: 'user-and-password', user: 'PK12•••', ...seen },
        { kind: 'basic-header', user: 'PN10•••', source: 'network', place, seenAt: 0 },
      ],
    }),
  );
  expect(rendered(verdicts)).toMatchObject([
    {
      outcome: 'fail',
      says: expect.stringMatching(/contains an API credential of Klarna, user name PK12•••/),
    },
    {
      outcome: 'fail',
      says: `The page sends an API credential of Klarna (user name PN10•••): ${place}.`,
    },
  ]);
});
