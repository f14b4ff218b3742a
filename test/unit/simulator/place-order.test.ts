import { describe, expect, test } from 'vitest';
import { authorizeSession } from '../../simulator/api/authorize-session.ts';
import { askApi, type Received } from './ask.ts';
import { running } from './running.ts';
import { sampleAddress, sampleLine, sampleOrder } from './sample-order.ts';

let clock = Date.parse('2031-05-01T10:00:00.000Z');

describe('placing an order', () => {
  const simulator = running({ now: () => clock });

  async function authorized(): Promise<{ id: string; token: string }> {
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', sampleOrder());
    const id = String(answer.json.session_id);
    const session = simulator()
      .sessions()
      .find((known) => known.id === id);
    if (session === undefined) throw new Error(id);
    const data = { billing_address: sampleAddress };
    return { id, token: authorizeSession(session, data, 'approve', false, clock).authorization_token ?? '' };
  }

  const order = (token: string, changes = {}) =>
    askApi(simulator(), `POST /payments/v1/authorizations/${token}/order`, {
      ...sampleOrder(),
      billing_address: sampleAddress,
      ...changes,
    });

  function expectError(answer: Received, status: number, code: string, message: string): void {
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error_code: code, error_messages: [message] });
  }

  test('returns the recorded keys and completes the session', async () => {
    const { id, token } = await authorized();
    const answer = await order(token);
    // Recorded 2020-07-23, NA playground; the host of the redirect follows the region.
    expect(Object.keys(answer.json)).toEqual([
      'order_id',
      'redirect_url',
      'fraud_status',
      'authorized_payment_method',
    ]);
    expect(answer.json).toMatchObject({
      redirect_url: `https://klarna-payments-eu.playground.klarna.com/payments/v1/sessions/${id}/redirect`,
      fraud_status: 'ACCEPTED',
      authorized_payment_method: { type: 'invoice' },
    });
    const read = await askApi(simulator(), `GET /payments/v1/sessions/${id}`);
    expect(read.json.status).toBe('complete');
  });

  test('closes the session: a second order and an update are refused with the documented messages', async () => {
    const { id, token } = await authorized();
    await order(token);
    expectError(await order(token), 403, 'INVALID_OPERATION', 'Authorization token already consumed');
    const update = await askApi(simulator(), `POST /payments/v1/sessions/${id}`, {});
    expectError(update, 404, 'SESSION_COMPLETED', 'Session has already been completed');
  });

  test('names the fields that do not match the authorized session', async () => {
    const { token } = await authorized();
    const address = { ...sampleAddress, postal_code: '00000' };
    expectError(
      await order(token, { billing_address: address }),
      409,
      'BAD_VALUE',
      'Not matching fields: [billing_address.postal_code]',
    );
    const lines = [sampleLine(), sampleLine({ unit_price: 0, total_amount: 0, total_tax_amount: 0 })];
    expectError(
      await order(token, { order_lines: lines }),
      409,
      'BAD_VALUE',
      'Not matching fields: [Incorrect number of items in the cart. Expected: 1, Actual: 2]',
    );
  });

  test('refuses tokens that are unknown, an hour old or cancelled', async () => {
    const words = ['NOT_FOUND', 'Invalid authorization token'] as const;
    expectError(await order('31ae5ab6-d4d5-145f-b71b-36cd8404c5ba'), 404, ...words);
    const old = await authorized();
    clock += 60 * 60_000;
    expectError(await order(old.token), 404, ...words);
    const { id, token } = await authorized();
    const cancelled = await askApi(simulator(), `DELETE /payments/v1/authorizations/${token}`);
    expect([cancelled.status, cancelled.body]).toEqual([204, '']);
    expectError(await order(token), 404, ...words);
    const read = await askApi(simulator(), `GET /payments/v1/sessions/${id}`);
    expect(read.json).not.toHaveProperty('authorization_token');
  });
});
