import { describe, expect, test } from 'vitest';
import { authorizeSession } from '../../simulator/api/authorize-session.ts';
import type { JsonObject } from '../../simulator/server/json.ts';
import { askApi } from './ask.ts';
import { running } from './running.ts';
import { sampleAddress, sampleLine, sampleOrder } from './sample-order.ts';

const hour = 3_600_000;
let clock = Date.parse('2031-05-01T10:00:00.000Z');

describe('reading a session', () => {
  const simulator = running({ now: () => clock });

  async function created(changes: JsonObject = {}): Promise<string> {
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', sampleOrder(changes));
    return String(answer.json.session_id);
  }

  const read = (id: string, account = 0) =>
    askApi(simulator(), `GET /payments/v1/sessions/${id}`, undefined, account);

  function stored(id: string) {
    const session = simulator()
      .sessions()
      .find((known) => known.id === id);
    if (session === undefined) throw new Error(id);
    return session;
  }

  test('returns what the shop sent and what Klarna added, without the session id', async () => {
    const id = await created({ merchant_reference1: 'ON4711', merchant_data: '{"a":"ü"}' });
    const { status, json, headers } = await read(id);
    expect(status).toBe(200);
    expect(headers['klarna-correlation-id']).toBeDefined();
    expect(json).not.toHaveProperty('session_id');
    expect(json).toMatchObject({
      ...sampleOrder(),
      merchant_reference1: 'ON4711',
      merchant_data: '{"a":"ü"}',
      status: 'incomplete',
      client_token: stored(id).clientToken,
    });
  });

  test('has no field that is not in the schema', async () => {
    const { json } = await read(await created({ surprise: true }));
    expect(json).not.toHaveProperty('surprise');
  });

  test('a session without a locale has the documented default', async () => {
    const { locale: _locale, ...order } = sampleOrder({ purchase_country: 'US', purchase_currency: 'USD' });
    const lines = [{ name: 'Goods', quantity: 1, unit_price: 2900, total_amount: 2900 }];
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', {
      ...order,
      order_tax_amount: 0,
      order_lines: lines,
    });
    expect((await read(String(answer.json.session_id))).json.locale).toBe('en-US');
  });

  test('is open for 48 hours, then the id is invalid', async () => {
    const id = await created();
    expect((await read(id)).json.expires_at).toBe(new Date(clock + 48 * hour).toISOString());
    clock += 48 * hour - 1;
    expect((await read(id)).status).toBe(200);
    clock += 1;
    const late = await read(id);
    // Documented: an expired session is NOT_FOUND, "Invalid session id".
    expect(late.status).toBe(404);
    expect(late.json).toMatchObject({ error_code: 'NOT_FOUND', error_messages: ['Invalid session id'] });
    expect(late.json.correlation_id).toBe(late.headers['klarna-correlation-id']);
  });

  test('expire() does the same immediately', async () => {
    const id = await created();
    simulator().expire(id);
    expect((await read(id)).status).toBe(404);
  });

  test('is not found for another merchant on the same host (assumption), and for ids of any form', async () => {
    const id = await created();
    expect((await read(id, 1)).json).toMatchObject({ error_code: 'NOT_FOUND' });
    for (const odd of ['0b1d9815-165e-42e2-8867-35bc03789e00', 'kcs_abc', '%E0%A4%A']) {
      expect((await read(odd)).status).toBe(404);
    }
  });

  test('has personal data only after authorization, and no identity numbers', async () => {
    const id = await created({ billing_address: sampleAddress, shipping_address: sampleAddress });
    const before = (await read(id)).json;
    for (const field of ['billing_address', 'shipping_address', 'customer', 'authorization_token']) {
      expect(before).not.toHaveProperty(field);
    }
    const data = { customer: { date_of_birth: '1978-12-31', national_identification_number: '000' } };
    const result = authorizeSession(stored(id), data, 'approve', false, clock);
    const after = (await read(id)).json;
    expect(after).toMatchObject({
      authorization_token: result.authorization_token,
      billing_address: sampleAddress,
      customer: { type: 'person', date_of_birth: '1978-12-31' },
      status: 'incomplete',
    });
    expect(after.customer).not.toHaveProperty('national_identification_number');
    await askApi(simulator(), `DELETE /payments/v1/authorizations/${result.authorization_token}`);
    const cancelled = (await read(id)).json;
    expect(cancelled).not.toHaveProperty('authorization_token');
    expect(cancelled.customer).toEqual(after.customer);
  });

  test('sessions can be made and authorized without a browser', async () => {
    const { id } = simulator().createSession(sampleOrder());
    const token = simulator().authorize(id, { billing_address: sampleAddress });
    expect((await read(id)).json).toMatchObject({
      authorization_token: token,
      billing_address: sampleAddress,
    });
    expect(() => simulator().createSession({})).toThrow('Bad value: purchase_currency, purchase_country');
    expect(() => simulator().authorize('nothing')).toThrow('no session nothing');
  });

  test('an update gives 204 without a body, as recorded, and changes the next read', async () => {
    const id = await created();
    const lines = [sampleLine({ quantity: 2, total_amount: 5800, total_tax_amount: 967 })];
    const change = { order_amount: 5800, order_tax_amount: 967, order_lines: lines };
    const answer = await askApi(simulator(), `POST /payments/v1/sessions/${id}`, change);
    expect(answer.status).toBe(204);
    expect(answer.body).toBe('');
    expect(answer.headers['content-type']).toBe('application/octet-stream');
    expect((await read(id)).json).toMatchObject(change);
  });

  test('an update that does not add up is refused and changes nothing', async () => {
    const id = await created();
    const answer = await askApi(simulator(), `POST /payments/v1/sessions/${id}`, { order_amount: 1 });
    expect(answer.json.error_messages).toEqual(['Bad value: order_amount']);
    expect((await read(id)).json.order_amount).toBe(2900);
  });
});
