import { expect, test } from 'vitest';
import { readClientToken } from '../../../lib/klarna/client-token.ts';
import { ask } from './ask.ts';
import { running } from './running.ts';

const simulator = running();
const token = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*/;

const checkout = (mistake: string) =>
  ask(simulator(), 'shop.example', `GET /checkout?integration=inline&mistake=${mistake}`);

function newestOrder() {
  const session = simulator().sessions().at(-1);
  if (session === undefined) throw new Error('There is no session.');
  return session.order;
}

test('Klarna refuses a session whose tax does not add up, and the shop shows Klarna’s message.', async () => {
  const { status, body } = await checkout('wrong-tax');
  expect(status).toBe(502);
  expect(body).toContain('Bad value: order_tax_amount');
});

test('A stale token has another amount than the session.', async () => {
  const { body } = await checkout('stale-token');
  const reading = readClientToken(token.exec(body)?.[0] ?? '');
  if (reading.kind !== 'client-token') throw new Error(reading.kind);
  expect(reading.claims.order_amount).toBeTypeOf('number');
  expect(reading.claims.order_amount).not.toBe(newestOrder().order_amount);
});

test.each([
  ['http-notification', { notification: 'http://localhost/klarna/notification?order={order.id}' }],
  ['unlisted-locale', 'sk-DE'],
])('The session of "%s" has the mistake in it.', async (mistake, value) => {
  expect((await checkout(mistake)).status).toBe(200);
  const { locale, merchant_urls } = newestOrder();
  expect([locale, merchant_urls]).toContainEqual(
    typeof value === 'string' ? value : expect.objectContaining(value),
  );
});

test.each([
  ['leaked-key', /klarna_test_api_\w{30}/],
  ['checkout-order', /kco\/checkout\/orders/],
  ['no-container', /data-mistake="no-container"/],
])('The page of "%s" has the mistake in it.', async (mistake, trace) => {
  const { body } = await checkout(mistake);
  expect(body).toMatch(trace);
  expect((await checkout('')).body).not.toMatch(trace);
});

test('A name that is not in the table changes nothing.', async () => {
  expect((await checkout('%22%3E%3Cscript%3E')).body).not.toContain('data-mistake');
});
