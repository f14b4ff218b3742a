import { describe, expect, test } from 'vitest';
import { ask, askApi } from './ask.ts';
import { running } from './running.ts';
import { sampleLine, sampleOrder } from './sample-order.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('creating a session', () => {
  const simulator = running();

  test('returns id, token and categories in the recorded order, with the recorded headers', async () => {
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', sampleOrder());
    // Recorded 2020-07-24, NA playground.
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.json)).toEqual(['session_id', 'client_token', 'payment_method_categories']);
    expect(answer.body).toMatch(/^\{\n {2}"session_id" : "/);
    expect(answer.body).toContain(
      '"payment_method_categories" : [ {\n    "identifier" : "pay_later",\n    "name" : "Pay later in 30 days",\n' +
        '    "asset_urls" : {\n      "descriptive" : "https://x.klarnacdn.net/payment-method/assets/badges/generic/klarna.svg",',
    );
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
      server: 'openresty',
      vary: 'Accept-Encoding',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    });
    expect(answer.headers['klarna-correlation-id']).toMatch(uuid);
    expect(answer.headers['render-time']).toMatch(/^\d+$/);
    expect(answer.headers).not.toHaveProperty('content-length');
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('offers nothing when it asks for custom payment methods that no account has', async () => {
    const order = { ...sampleOrder(), custom_payment_method_ids: ['sample-promotion'] };
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', order);
    expect(answer.status).toBe(200);
    expect(answer.json.payment_method_categories).toEqual([]);
  });

  test('refuses an empty order with the recorded message, and has the correlation id in header and body', async () => {
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', {});
    // Recorded 2021-10-15, NA playground.
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.json)).toEqual(['error_code', 'error_messages', 'correlation_id']);
    expect(answer.json.error_code).toBe('BAD_VALUE');
    expect(answer.json.error_messages).toEqual(['Bad value: purchase_currency, purchase_country']);
    expect(answer.json.correlation_id).toBe(answer.headers['klarna-correlation-id']);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '168' });
  });

  test('names the line and the field that it refuses', async () => {
    const lines = [sampleLine({ tax_rate: 700, unit_price: 495, total_amount: 495, total_tax_amount: 41 })];
    const answer = await askApi(
      simulator(),
      'POST /payments/v1/sessions',
      sampleOrder({ order_amount: 495, order_tax_amount: 41, order_lines: lines }),
    );
    // Refused by Klarna; the message is from a public log of the WooCommerce plugin (krokedil).
    expect(answer.json.error_messages).toEqual(['Bad value: order_lines[0].total_tax_amount']);
  });

  test('refuses a locale with an underscore', async () => {
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', sampleOrder({ locale: 'en_GB' }));
    // Reported in public for Worldpay-Magento2-CG.
    expect(answer.json.error_messages).toEqual(['Bad value: locale']);
  });

  test('accepts the two leading slashes of a recorded request', async () => {
    const answer = await askApi(simulator(), 'POST //payments/v1/sessions', sampleOrder());
    expect(answer.status).toBe(200);
  });

  test('answers a body that is not a JSON object with BAD_REQUEST and no message', async () => {
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', []);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ error_code: 'BAD_REQUEST', error_messages: [] });
  });

  test('answers the root with 404', async () => {
    // Reported in public for klarna/kco_rest_php.
    expect((await ask(simulator(), 'api.klarna.com', 'GET /')).status).toBe(404);
  });
});
