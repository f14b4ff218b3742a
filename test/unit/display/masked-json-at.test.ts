import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedJsonAt } from '../../../lib/display/masked-json-at.ts';

const body = { client_token: 'a.b.c', order_lines: [{ name: 'Sample product', total_amount: 0 }, null] };

test.each<[path: (string | number)[], json: unknown]>([
  [[], { ...body, client_token: expect.stringContaining('•') }],
  [['order_lines', 0], body.order_lines[0]],
  [['order_lines', 0, 'total_amount'], 0],
  [['order_lines', 1], null],
  [['order_lines', 2], null],
  [['order_lines', 'length'], null],
  [['order_lines', 0, 'toString'], null],
  [['merchant_urls', 'notification'], null],
])('the branch at %j', (path, json) => {
  expect(JSON.parse(maskedJsonAt(body, path))).toEqual(json);
});

test('is JSON, wherever a path leads', () => {
  const steps = fc.array(fc.oneof(fc.constantFrom('order_lines', 'name', '__proto__'), fc.integer()));
  fc.assert(
    fc.property(steps, fc.jsonValue(), (path, rest) => {
      JSON.parse(maskedJsonAt({ ...body, rest: JSON.parse(JSON.stringify(rest)) }, path));
    }),
  );
});
