import { expect, test } from 'vitest';
import { withoutQueryValues } from '../../../lib/sharing/query-values.ts';

test.each([
  [
    'https://shop.example/pay?email=sample%40shopper.example&step=2',
    'https://shop.example/pay?email=…&step=…',
  ],
  ['https://shop.example/pay#secret', 'https://shop.example/pay#…'],
  ['https://shop.example/pay?secret', 'https://shop.example/pay?…'],
  ['https://shop.example/?a=1#b=2;c=3', 'https://shop.example/?a=…#b=…;c=…'],
  ['https://user:password@shop.example/pay', 'https://shop.example/pay'],
  [
    'GET https://a.example/x?k=v → https://b.example/y?k=v',
    'GET https://a.example/x?k=… → https://b.example/y?k=…',
  ],
  ['/pay?sample shopper', '/pay?… shopper'],
  ['https://shop.example/pay?sample@shopper.example=1', 'https://shop.example/pay?…=…'],
])('%s leaves as %s.', (text, left) => {
  expect(withoutQueryValues(text)).toBe(left);
});

test.each([
  'https://shop.example/pay',
  'plain text? yes',
  'https://shop.example/?id={checkout.order.id}',
  '',
])('%s has nothing to lose.', (text) => {
  expect(withoutQueryValues(text)).toBe(text);
});
