import { describe, expect, test } from 'vitest';
import { sessionIdIn } from '../../simulator/api/client-token.ts';
import { integrationNames } from '../../simulator/shop/integrations.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { ask, type Received } from './ask.ts';
import { running } from './running.ts';

const anyToken = /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*/g;

describe('sample shop', () => {
  const simulator = running();

  /** One shopper, who keeps the shop's cookie between calls. */
  function shopper() {
    let cookie = '';
    return async (target: string, body?: object): Promise<Received> => {
      const headers = cookie === '' ? {} : { Cookie: cookie };
      const sent = body === undefined ? { headers } : { headers, body };
      const answer = await ask(simulator(), 'shop.example', target, sent);
      cookie = /shop_basket=[0-9a-f]+/.exec(answer.headers['set-cookie'] ?? '')?.[0] ?? cookie;
      return answer;
    };
  }

  const lastSession = () => {
    const session = simulator().sessions().at(-1);
    if (session === undefined) throw new Error('There is no session.');
    return session;
  };

  test('every page loads, with non-ASCII text and the apostrophe', async () => {
    const visit = shopper();
    for (const page of ['/', '/checkout', '/thank-you?order=1', '/blank']) {
      expect((await visit(`GET ${page}`)).status).toBe(200);
    }
    const { body } = await visit('GET /checkout');
    expect(body).toContain('Women’s Sweatshirt');
    expect(body).toContain('Wollmütze');
    expect((await visit('GET /nowhere')).status).toBe(404);
  });

  test('the blank page does not mention Klarna', async () => {
    expect((await shopper()('GET /blank')).body).not.toMatch(/klarna/i);
  });

  test('by default the token is only in the answer to a request', async () => {
    const visit = shopper();
    expect((await visit('GET /checkout')).body).not.toMatch(anyToken);
    const { json } = await visit('GET /api/klarna/session');
    expect(json).not.toHaveProperty('session_id');
    expect(sessionIdIn(String(json.client_token))).toBe(lastSession().id);
  });

  test.each([
    ['fetch', 0],
    ['inline', 1],
    ['input', 1],
    ['data', 1],
    ['html-fragment', 0],
    ['storage', 0],
    ['json-script', 1],
    ['cookie', 0],
    ['url', 0],
    ['iframe', 0],
    ['two', 2],
    ['none', 0],
  ])('integration %s puts %i tokens into the page', async (integration, count) => {
    const { body, status } = await shopper()(`GET /checkout?integration=${integration}`);
    expect(status).toBe(200);
    expect(new Set(body.match(anyToken)).size).toBe(count);
    expect(integrationNames()).toContain(integration);
  });

  test('the cookie integration sets two cookies that scripts can read', async () => {
    const { headers } = await shopper()('GET /checkout?integration=cookie');
    expect(headers['set-cookie']).toContain(`klarnaSessionId=${lastSession().id}; Path=/; Secure`);
    expect(headers['set-cookie']).toContain(`klarnaClientToken=${lastSession().clientToken}; Path=/; Secure`);
  });

  test('the HTML fragment comes as a string in JSON', async () => {
    const { json } = await shopper()('GET /api/checkout-fragments');
    expect(JSON.stringify(json)).toContain(`value=\\"${lastSession().clientToken}\\"`);
  });

  test('the framed checkout is on another host', async () => {
    const { body } = await shopper()('GET /checkout?integration=iframe');
    expect(body).toContain('src="https://checkout.psp.example/checkout?');
    const framed = await ask(simulator(), 'checkout.psp.example', 'GET /checkout?embedded=1');
    expect(framed.status).toBe(200);
  });

  test('a strict policy allows inline scripts by nonce only', async () => {
    const { headers, body } = await shopper()('GET /checkout?integration=inline&csp=strict');
    const nonce = /'nonce-([\w-]+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
    expect(body).toContain(`<script nonce="${nonce}">`);
  });

  test('a changed quantity updates the session', async () => {
    const visit = shopper();
    await visit('GET /api/klarna/session');
    const { id, order } = structuredClone(lastSession());
    const { json } = await visit('POST /api/basket', { sku: 'TH-1001', step: 1 });
    expect(String(json.summary)).toContain('<output>2</output>');
    expect(lastSession().id).toBe(id);
    expect(Number(lastSession().order.order_amount)).toBe(Number(order.order_amount) + 5995);
  });

  test('another country starts a new session in its currency', async () => {
    const visit = shopper();
    await visit('GET /api/klarna/session');
    const before = lastSession().id;
    await visit('POST /api/country', { country: 'SE' });
    await visit('GET /api/klarna/session');
    expect(lastSession().id).not.toBe(before);
    expect(lastSession().order).toMatchObject({ purchase_currency: 'SEK', locale: 'sv-SE' });
  });

  test('a credential that Klarna refuses gives a message', async () => {
    const account = { host: 'api.klarna.com', username: 'K0', password: 'wrong', mid: 'K0' };
    const other = await startSimulator({ shop: { account } });
    const answer = await ask(other, 'shop.example', 'GET /checkout?integration=inline');
    expect([answer.status, String(answer.json.message).slice(0, 4)]).toEqual([502, '401 ']);
    await other.stop();
  });

  test('sends Klarna no personal data before authorization', async () => {
    await shopper()('GET /api/klarna/session');
    for (const field of ['billing_address', 'shipping_address', 'customer']) {
      expect(lastSession().order).not.toHaveProperty(field);
    }
  });

  test('authorizing and ordering complete the session', async () => {
    const visit = shopper();
    const { json } = await visit('GET /api/klarna/session');
    const address = { given_name: 'Alice', family_name: 'Test', country: 'DE' };
    const addresses = { billing_address: address, shipping_address: address };
    const request = { action: 'authorize', category: 'pay_later', token: json.client_token, data: addresses };
    const host = 'js.playground.klarna.com';
    const result = await ask(simulator(), host, 'POST /eu/kp/v1.10.0-simulator/session', { body: request });
    expect(result.json).toMatchObject({ approved: true, show_form: true });
    const { authorization_token } = result.json;
    expect((await visit('POST /api/order', { authorization_token, ...addresses })).status).toBe(200);
    expect(lastSession().status).toBe('complete');
    const again = await visit('POST /api/order', { authorization_token, ...addresses });
    expect(String(again.json.message)).toContain('Authorization token already consumed');
  });

  test.each([
    ['decline', { approved: false, show_form: false }],
    ['close', { approved: false, show_form: true }],
    ['invalid-fields', { approved: false, error: { invalid_fields: ['billing_address.email'] } }],
  ] as const)('authorize can end in %s', async (outcome, expected) => {
    const { json } = await shopper()('GET /api/klarna/session');
    simulator().setOutcome(outcome);
    const body = { action: 'authorize', category: 'pay_later', token: json.client_token };
    const result = await ask(simulator(), 'js.klarna.com', 'POST /eu/kp/x/session', { body });
    simulator().setOutcome('approve');
    expect(result.json).toMatchObject(expected);
    expect(lastSession().authorization).toBeNull();
  });

  test('with auto_finalize: false, finalize gives the token', async () => {
    const { json } = await shopper()('GET /api/klarna/session');
    const body = { category: 'pay_now', token: json.client_token, finalizeLater: true };
    const post = (action: string) =>
      ask(simulator(), 'js.klarna.com', 'POST /eu/kp/x/session', { body: { ...body, action } });
    expect((await post('authorize')).json).toEqual({
      approved: true,
      show_form: true,
      finalize_required: true,
    });
    expect((await post('finalize')).json).toHaveProperty('authorization_token');
  });
});
