import { describe, expect, it } from 'vitest';
import { findingsInText } from '../scans.ts';
import { base64, base64url, klarnaClaims, klarnaToken, makeToken, otherId, sampleId } from '../tokens.ts';

const sighting = { source: 'document', place: 'here', seenAt: 1 } as const;
const scan = (text: string) => findingsInText(text, sighting);
const token = klarnaToken();
const ids = (text: string) => scan(text).detections.map(({ session_id }) => session_id);
const kinds = (text: string) => scan(text).lookAlikes.map(({ kind }) => kind);

describe('a client token is found by its value', () => {
  const json = JSON.stringify({ data: { token } });
  const html = `<input type="hidden" id="kp_client_token" value="${token}">`;
  const texts: Record<string, string> = {
    'bare body': token,
    'bare body with newline': `${token}\n`,
    'JSON string': JSON.stringify(token),
    'JSON under any key': json,
    'JSON with a guard before it': `)]}',\n${json}`,
    'script variable': `var klarna_payments_params = {"client_token":"${token}","x":1};`,
    'script literal in init': `Klarna.Payments.init({ client_token: '${token}' });`,
    'template literal': `const t = \`${token}\``,
    'hidden input': html,
    'HTML in JSON': JSON.stringify({ fragments: { '#kp_client_token': html } }),
    'JSON in JSON': JSON.stringify({ body: json }),
    'JSON in JSON in JSON': JSON.stringify({ body: JSON.stringify({ inner: json }) }),
    'JSON in JSON in script': `window.x = ${JSON.stringify(JSON.stringify({ inner: json }))};`,
    'unicode escapes': `x = "{\\u0022client_token\\u0022:\\u0022${token}\\u0022}"`,
    'escaped newline before it': `"a\\n${token}\\n"`,
    'HTML escapes': `<div data-config="{&quot;client_token&quot;:&quot;${token}&quot;}">`,
    'URL encoding': `https://shop.example/pay?state=${encodeURIComponent(json)}`,
    'URL encoding twice': `https://shop.example/pay?state=${encodeURIComponent(encodeURIComponent(json))}`,
    'URL encoding with dots': `token=${token.replaceAll('.', '%2E')}&x=1`,
    'script escapes for dash': `var t = '${token.replaceAll('-', '\\u002D').replaceAll('_', '\\x5F')}';`,
    'HTML escapes for dot': `value="${token.replaceAll('.', '&#x2E;')}"`,
    'form post': `a=1&payment%5Bklarna_kp%5D%5Btoken%5D=${token}&b=2`,
    'base64 of JSON': `data="${base64(json)}"`,
    'base64url of JSON': `data="${base64url(json)}"`,
    'base64 of a list': base64(JSON.stringify([1, { token }])),
    'base64 of HTML': base64(html),
    'base64 of base64 of JSON': base64(base64(json)),
    'base64 of a form post': base64(`xx=1&token=${token}`),
    'base64 of JSON in JSON': JSON.stringify({ state: base64(json) }),
    'URL fragment of base64': `https://shop.example/#${base64url(json)}`,
    'a page of another token': makeToken({ iss: 'https://shop.example', klarna: { client_token: token } }),
    'list by index': JSON.stringify([{ session_id: 1, client_token: 2 }, sampleId, token]),
    'flight rows': `1:["$","div",null,{}]\n2:{"clientToken":"${token}"}\n`,
    'event stream': `event: message\ndata: ${json}\n\n`,
    'multipart form': `--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n${token}\r\n--x--`,
    XML: `<Response><Token>${token}</Token></Response>`,
    comment: `<!-- ${token} -->`,
  };
  it.each(Object.entries(texts))('%s', (_, text) => {
    const { detections, lookAlikes } = scan(text);
    expect(detections.map(({ session_id, client_token }) => ({ session_id, client_token }))).toEqual([
      { session_id: sampleId, client_token: token },
    ]);
    expect(lookAlikes).toEqual([]);
  });

  const forms: Record<string, string> = {
    'pretty payload': klarnaToken(sampleId, { indent: 2 }),
    'header without kid': klarnaToken(sampleId, { header: { alg: 'RS256' } }),
    'kid before alg': klarnaToken(sampleId, { header: { kid: 'a', alg: 'RS256' } }),
    'alg none, ends in a dot': klarnaToken(sampleId, { header: { alg: 'none' }, signature: '' }),
    'no signature at all': klarnaToken().split('.').slice(0, 2).join('.'),
    'claims in another order': makeToken({ a: 1, ...klarnaClaims(sampleId) }),
    'an id that is no UUID': klarnaToken('kp-session-000000001'),
    'merchant name of a PSP': makeToken(klarnaClaims(sampleId, { merchant_name: 'Adyen' })),
  };
  it.each(Object.entries(forms))('%s', (_, form) => {
    expect(scan(`{"x":"${form}","y":1}`).detections).toMatchObject([{ client_token: form }]);
    expect(scan(`var x='${form}';`).detections).toMatchObject([{ client_token: form }]);
    expect(scan(form).detections).toMatchObject([{ client_token: form }]);
  });

  it.each('123567'.split(''))('whose session id has the version digit %s', (digit) => {
    const id = `7f3a2c18-9b4d-${digit}e21-a0c5-1d2e3f405162`;
    expect(ids(klarnaToken(id))).toEqual([id]);
  });

  it('each of several, with its place', () => {
    const text = JSON.stringify({
      a: { client_token: token },
      b: [{ sdkData: { client_token: klarnaToken(otherId) } }],
    });
    expect(scan(text).detections).toMatchObject([
      { session_id: sampleId, place: 'here → a.client_token' },
      { session_id: otherId, place: 'here → b[0].sdkData.client_token' },
    ]);
  });

  it('once where it is repeated under one name', () => {
    expect(scan(`var a = {client_token:'${token}'}, b = {client_token:'${token}'}`).detections).toHaveLength(
      1,
    );
  });
});

describe('a bare session id is found with evidence', () => {
  const found: Record<string, string> = {
    'camel case': `{"klarnaSessionID":"${sampleId}"}`,
    'snake case': `var klarna_session_id = '${sampleId}';`,
    'short name': `{ kpSessionId: "${sampleId}" }`,
    'short snake case': `kp_session_id=${sampleId}&x=1`,
    attribute: `<div data-klarna-session-id="${sampleId}"></div>`,
    'hidden input': `<input type="hidden" name="klarna_session_id" id="k" value="${sampleId}">`,
    'hidden input, value first': `<input type="hidden" value="${sampleId}" name="klarna_session_id">`,
    'hidden input in JSON': JSON.stringify({ html: `<input name="klarna_session_id" value="${sampleId}">` }),
    'form post with brackets': `payment%5Bklarna_kp%5D%5Bsession_id%5D=${sampleId}`,
    setItem: `sessionStorage.setItem('klarna_session_id', '${sampleId}')`,
    'parent key in JSON': JSON.stringify({ payment: { klarna_kp: { session_id: sampleId } } }),
    'parent key in script': `window.config = { klarna: { enabled: true, sessionId: '${sampleId}' } }`,
    'session object': JSON.stringify({ klarnaSession: { id: sampleId } }),
    'parent key, JSON in JSON': JSON.stringify({
      body: JSON.stringify({ klarna: { session_id: sampleId } }),
    }),
    'parent key, HTML escapes': `data-x="{&quot;klarna&quot;:{&quot;session_id&quot;:&quot;${sampleId}&quot;}}"`,
    'create-session answer': JSON.stringify({
      session_id: sampleId,
      payment_method_categories: [{ identifier: 'klarna' }],
    }),
    'create-session answer in script': `x = {session_id: '${sampleId}', payment_method_categories: [{identifier: 'klarna'}]}`,
    'API path': `/payments/v1/sessions/${sampleId}`,
    'API path of old': `https://proxy.example/credit/v1/sessions/${sampleId}`,
    'API path in JSON': JSON.stringify({
      url: `https://api.klarna.com/payments/v1/sessions/${sampleId}/redirect`,
    }),
    'API path with escaped slashes': `{x:"https:\\/\\/api.klarna.com\\/payments\\/v1\\/sessions\\/${sampleId}"}`,
    'API path, URL-encoded': `next=${encodeURIComponent(`https://a.klarna.com/payments/v1/sessions/${sampleId}/redirect`)}&a=1`,
    redirect: `https://credit.klarna.com/v1/sessions/${sampleId}/redirect`,
    telemetry: `https://eu.playground.klarnaevt.com/v1/kp/1.10.0/init?iid=1&sid=${sampleId}&timestamp=1`,
    'frame of the library': `https://js.playground.klarna.com/eu/kp/1.10.0/main?sessionID=${sampleId}&x=1`,
    'frame of the library, fragment': `https://js.klarna.com/eu/kp/1.10.0/main#sid=${sampleId}&x=1`,
    'list by index': JSON.stringify([{ klarnaSessionId: 1 }, sampleId]),
    'log line': `klarna_session_id: ${sampleId}`,
    base64: base64(JSON.stringify({ klarnaSessionId: sampleId })),
  };
  it.each(Object.entries(found))('%s', (_, text) => {
    expect(ids(text)).toEqual([sampleId]);
  });
});

describe('what is no payment session is not reported', () => {
  const id = sampleId;
  const traps: Record<string, string> = {
    'a plain session_id': JSON.stringify({ session_id: id }),
    'a plain sessionId in script': `var sessionId = "${id}"; var klarna = true;`,
    'sibling of klarna': JSON.stringify({ klarna: { enabled: true }, session_id: id }),
    'authorization token': JSON.stringify({ klarna: { authorization_token: id } }),
    'authorization path': `https://api.klarna.com/payments/v1/authorizations/${id}/order`,
    'order id': JSON.stringify({ klarna_order_id: id, klarna: { order_id: id } }),
    'Checkout order': JSON.stringify({
      klarna: { html_snippet: `ORDER_URL: https://js.playground.klarna.com/eu/kco/checkout/orders/${id}` },
    }),
    'Checkout telemetry': `https://eu.klarnaevt.com/v1/checkout/snippet/load?sid=${id}&order_status=x`,
    'HPP session': JSON.stringify({
      session_id: id,
      session_url: `https://api.klarna.com/hpp/v1/sessions/${id}`,
      redirect_url: 'https://pay.klarna.com/eu/hpp/payments/2OCkffK',
    }),
    'HPP session under klarna': JSON.stringify({
      klarna: { session_id: id, redirect_url: 'https://pay.klarna.com/eu/hpp/payments/2OCkffK' },
    }),
    'HPP name': JSON.stringify({ klarna_hpp_session_id: id, hppSessionId: id }),
    'HPP return': `https://shop.example/klarna/return?sid=${id}`,
    'payment request': `krn:payment:eu1:request:${id}`,
    'shopping session': `<klarna-placement data-shopping-session-id="${id}" data-klarna-shopping-session-id="${id}">`,
    'device fingerprint': `<script src="https://h.online-metrix.net/fp/tags.js?org_id=abc&session_id=${id}"></script>`,
    'device fingerprint from Klarna': `https://tmx.klarna.com/fp/tags.js?org_id=abc&session_id=${id}`,
    'device fingerprint under klarna': JSON.stringify({ klarna: { threatmetrix: { session_id: id } } }),
    analytics: `dataLayer.push({event:'klarna', session_id:'${id}'})`,
    'cart id': JSON.stringify({ cartId: id, klarna: true }),
    'id with digits behind it': `klarnaSessionId: "${id}1234"`,
    'klarna id': JSON.stringify({ klarna: { id } }),
    'client id': JSON.stringify({ klarna: { clientId: id } }),
    'a token whose first character was changed': `client_token: "1${token.slice(1)}"`,
    'a token with dots in the middle': `client_token: "${token.replace('.', '..')}"`,
    'a token shortened by dots': `client_token: "${token.slice(0, 200)}...${token.slice(-20)}"`,
    "a token that names a host like Klarna's": makeToken({
      ...klarnaClaims(id),
      base_url: 'https://js.klarna.com.shop.example/eu/kp',
      client_event_base_url: 'https://klarnaevt.com.shop.example',
    }),
    'an open-banking token': `{"klarnaClientToken":"${makeToken({ tenant_id: id, tpp_id: id })}"}`,
    'another kind of session of Klarna': JSON.stringify({
      klarna: { checkout: { session_id: id } },
      klarnaCheckoutSessionId: id,
    }),
    'a frame of the Checkout': `https://klarna-checkout-eu.playground.klarna.com/frame?session_id=${id}`,
    'a sign-in frame': `https://login.klarna.com/eu/lp?session_id=${id}`,
    'a network session': JSON.stringify({
      klarna_network_session_id: id,
      klarna: { network: { session_id: id } },
    }),
    'an answer of the HPP API': JSON.stringify({
      session_id: id,
      authorization_token: otherId,
      status: 'WAITING',
      klarna_reference: 'x',
    }),
    'a pair with another name': JSON.stringify([
      { name: 'session_id', value: id },
      { name: 'klarna_order_id', value: id },
    ]),
    'empty values':
      '{"klarna_kp":{"client_token":null,"session_id":""},"klarnaClientToken":"","klarna_kp_client_token":false}',
  };
  it.each(Object.entries(traps))('%s', (_, text) => {
    expect(scan(text).detections).toEqual([]);
  });
});

describe('look-alikes are named', () => {
  const fingerprint = makeToken({
    exp: 1,
    jti: 'x',
    session_id: 'x',
    iss: 'https://api.sandbox.braintreegateway.com',
  });
  const named: [string, string, string[]][] = [
    [
      'schema sample',
      '{"client_token":"eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.ewogICJzZXNzaW9uX2lkIiA6ICIw"}',
      ['documentation-example'],
    ],
    [
      'sdk sample',
      makeToken({ foo: 'bar' }, { header: { alg: 'HS256', typ: 'JWT' } }),
      ['documentation-example'],
    ],
    [
      'step 1 sample',
      makeToken({ id: '0000000000-00000-0000-00000000-0000', url: 'https://credit-eu.klarna.com' }),
      ['documentation-example'],
    ],
    ['dots', 'client_token: "eyJhbGciOiJ..."', ['documentation-example']],
    ['sample id', '{"klarna_session_id":"0b1d9815-165e-42e2-8867-35bc03789e00"}', ['documentation-example']],
    ['cut off', `{"client_token":"${token.slice(0, 200)}"}`, ['client-token-cut-off']],
    ['cut off one further', `{"client_token":"${token.slice(0, 201)}"}`, ['client-token-cut-off']],
    ['cut off two further', `{"client_token":"${token.slice(0, 202)}"}`, ['client-token-cut-off']],
    ['cut off three further', `{"client_token":"${token.slice(0, 203)}"}`, ['client-token-cut-off']],
    [
      'kco',
      `ORDER_URL: 'https://js.playground.klarna.com/eu/kco/checkout/orders/${sampleId}'`,
      ['klarna-checkout-order'],
    ],
    ['hpp link', 'https://pay.klarna.com/eu/hpp/payments/2OCkffK', ['hosted-payment-page-session']],
    ['hpp session', `https://api.klarna.com/hpp/v1/sessions/${sampleId}`, ['hosted-payment-page-session']],
    [
      'network',
      `{"paymentRequestId":"krn:payment:eu1:request:${sampleId}"}`,
      ['klarna-network-payment-request'],
    ],
    [
      'network link',
      'https://pay.klarna.com/eu/requests/abcdef123/start',
      ['klarna-network-payment-request'],
    ],
    ['client id', 'data-client-id="klarna_test_client_abcDEF123"', ['klarna-client-id']],
    [
      'network session token',
      '{"klarna_network_session_token":"krn:network:eu1:test:session-token:abcdef"}',
      ['klarna-session-token'],
    ],
    [
      'interoperability token',
      `{"interoperability_token":"${base64url('opaque opaque opaque opaque')}"}`,
      ['klarna-session-token'],
    ],
    [
      'sign-in',
      makeToken({ iss: 'https://login.playground.klarna.com/eu/lp/idp', sub: 'krn:x' }),
      ['klarna-sign-in-token'],
    ],
    [
      'braintree',
      `{"clientToken":"${base64(JSON.stringify({ version: 2, authorizationFingerprint: fingerprint, configUrl: 'https://x' }))}"}`,
      ['braintree-client-token'],
    ],
    [
      'primer',
      `{"clientToken":"${makeToken({ accessToken: 'x', exp: 1, intent: 'CHECKOUT' })}"}`,
      ['primer-client-token'],
    ],
    ['checkout.com', '{"session_id":"kcs_abcdefghijklmnopqrstuvwxyz"}', ['checkout-com-session']],
    [
      'adyen',
      '{"id":"CSD9CAC34EBAE225DD","sessionData":"Ab02b4c0!BQABAgCJN1wRZuGJmq8dMncmypvknj9s7l5Tj0"}',
      ['adyen-session'],
    ],
    [
      'stripe intent',
      '{"client_secret":"pi_3LoremIpsumDolor1_secret_SitAmetConsectetur"}',
      ['stripe-session'],
    ],
    ['stripe session', '"cs_test_a1LoremIpsumDolorSitAmetConsectetur"', ['stripe-session']],
    [
      'supabase',
      makeToken({ iss: 'https://x.supabase.co/auth/v1', session_id: sampleId, aal: 'aal1' }),
      ['foreign-token'],
    ],
    [
      'identity check',
      `https://verify.example/v/${makeToken({ session_id: sampleId, iid: 'x' })}`,
      ['foreign-token'],
    ],
    [
      'paypal',
      `<script data-sdk-client-token="${makeToken({ iss: 'https://api.paypal.com', acr: ['client'] })}">`,
      ['foreign-token'],
    ],
    ['a login token', `{"access_token":"${makeToken({ iss: 'https://auth.example', sub: '1' })}"}`, []],
    [
      'an encrypted token',
      `{"token":"${base64url('{"alg":"dir","enc":"A256GCM"}')}..${base64url('iv')}.${base64url('text')}.${base64url('tag')}"}`,
      [],
    ],
    ['a magento token', `{"token":"${makeToken({ uid: 1, utypid: 3, iat: 1, exp: 2 })}"}`, []],
  ];
  it.each(named)('%s', (_, text, expected) => {
    expect(scan(text).detections).toEqual([]);
    expect(kinds(text)).toEqual(expected);
  });
});

describe('API keys in a page', () => {
  it('are reported by their last four characters', () => {
    const { leakedKeys } = scan('const auth = "klarna_live_api_c2VjcmV0c2VjcmV0AbCd"');
    expect(leakedKeys).toEqual([{ kind: 'api-key', environment: 'production', ending: 'AbCd', ...sighting }]);
    expect(JSON.stringify(leakedKeys)).not.toContain('c2Vj');
  });
  it.each([
    'klarna_test_api_xxxxxxxxxxxx',
    'klarna_live_api_YOUR_KEY_HERE',
    'klarna_live_api_',
    'klarna_test_client_abcdefghijkl',
    '/^klarna_(live|test)_api_/',
  ])('are not seen in %s', (text) => {
    expect(scan(`var x = "${text}";`).leakedKeys).toEqual([]);
  });
});
