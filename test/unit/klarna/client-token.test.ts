import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxTokenLength, readClientToken } from '../../../lib/klarna/client-token.ts';
import { base64Url, klarnaPrinted, sampleClaims, sampleSessionId, sampleToken } from './sample-token.ts';

const kindOf = (token: string) => readClientToken(token).kind;
const withClaims = (claims: Record<string, unknown>) =>
  sampleToken({ payload: { ...sampleClaims, ...claims } });

describe('a text that is not a client token', () => {
  test.each([
    ['nothing', ''],
    ['a word', 'notarealtoken'],
    ['dots alone', '..'],
    ['a session id', sampleSessionId],
    ['an id of a payment provider', 'kcs_sample0000000000'],
    ['a header alone', base64Url('{"alg":"RS256"}')],
    ['a header that is a list', sampleToken({ header: ['RS256'] })],
    ['a header that is a word', sampleToken({ header: 'RS256' })],
    ['a payload that is a list', sampleToken({ payload: [sampleClaims] })],
    ['a payload that is a number', sampleToken({ payload: 5 })],
    ['a payload that is null', sampleToken({ payload: 'null' })],
    ['a payload that is plain text', sampleToken({ payload: 'sample' })],
    ['an empty payload', sampleToken({ payload: '' })],
    ['characters outside the alphabet', `${sampleToken()}`.replace('.', '.!')],
    ['a first character that was changed', `1${sampleToken().slice(1)}`],
    ['more than 16 KiB', sampleToken({ payload: { ...sampleClaims, filler: 'x'.repeat(maxTokenLength) } })],
  ])('%s is not a token', (_, token) => {
    expect(readClientToken(token)).toEqual({ kind: 'not-a-token' });
  });

  const otherTokens: [string, Record<string, unknown>][] = [
    [
      'an access token of an identity provider, with a session id of its own',
      {
        iss: 'https://sample.identity.example/auth/v1',
        sub: '00000000-0000-4000-8000-000000000001',
        role: 'authenticated',
        session_id: '00000000-0000-4000-8000-000000000002',
        exp: 1_700_000_000,
      },
    ],
    ['a token of another payment company', { accessToken: 'sample', analyticsUrl: 'https://other.example' }],
    ['a token without a session id', { ...sampleClaims, session_id: undefined }],
    ['a token whose session id would climb', { ...sampleClaims, session_id: '../../orders' }],
    ['a token whose session id is a number', { ...sampleClaims, session_id: 12345678 }],
    ['an empty object', {}],
  ];
  test.each(otherTokens)('%s is another token', (_, payload) => {
    expect(kindOf(sampleToken({ payload }))).toBe('other-token');
  });

  test('another token keeps its claims, to be shown', () => {
    const payload = { iss: 'https://sample.identity.example', role: 'anon' };
    expect(readClientToken(sampleToken({ payload }))).toEqual({ kind: 'other-token', claims: payload });
  });

  test.each([
    'https://klarna.com.evil.example/eu/kp',
    'https://evil.example/#klarna.com',
    'https://evil.example/?https://js.klarna.com',
    'https://evil.example/js.playground.klarna.com/eu/kp',
    'https://js.klarna.com@evil.example/eu/kp',
    'https://js.klarna.com:x@evil.example',
    'https://evilklarna.com/eu/kp',
    'https://klarna.com./eu/kp',
    'https://js.klarna.com%2eevil.example/',
    'https://kIarna.example/klarna.com',
    'https://js.klаrna.com/eu/kp',
    'http://js.playground.klarna.com/eu/kp',
    'javascript:alert("js.klarna.com")',
    'data:text/plain,js.klarna.com',
    '//js.klarna.com/eu/kp',
    'js.klarna.com/eu/kp',
    '',
  ])('a base_url that only looks like Klarna’s proves nothing: %s', (base_url) => {
    expect(kindOf(withClaims({ base_url, client_event_base_url: base_url }))).not.toBe('client-token');
  });

  test('keys of the object prototype have no effect', () => {
    const payload = `{"__proto__":{"design":"klarna"},"constructor":1,"session_id":"${sampleSessionId}"}`;
    expect(kindOf(sampleToken({ payload }))).toBe('other-token');
    expect(Object.hasOwn(Object.prototype, 'design')).toBe(false);
  });
});

describe('the samples of Klarna’s documentation', () => {
  const header = { alg: 'HS256', typ: 'JWT' };

  test('the incomplete one is recognized', () => {
    const token = `${base64Url('{"alg":"HS256","typ":"JWT"}')}.${base64Url('{\n  "session_id" : "0')}`;
    expect(readClientToken(token)).toEqual({ kind: 'documentation-example' });
  });

  test.each(['c2lnbmF0dXJl', 'c2ln', ''])(
    'the SDK reference’s is, whatever its signature: “%s”',
    (signature) => {
      const token = sampleToken({ header, payload: { foo: 'bar' }, signature });
      expect(readClientToken(token)).toEqual({ kind: 'documentation-example' });
    },
  );

  test('the one of step 1, with an id of zeros, is recognized', () => {
    const payload = { id: '0000000000-00000-0000-00000000-0000', url: 'https://credit-eu.klarna.com' };
    expect(readClientToken(sampleToken({ header, payload }))).toEqual({ kind: 'documentation-example' });
  });

  test.each([
    ['more than foo', { foo: 'bar', session_id: sampleSessionId }],
    ['another foo', { foo: 'baz' }],
    ['an id that is not all zeros', { id: '0000000000-00000-0000-00000000-0001' }],
  ])('a token with %s is none of them', (_, payload) => {
    expect(kindOf(sampleToken({ header, payload }))).toBe('other-token');
  });
});

describe('a client token that was cut', () => {
  const token = sampleToken();
  const payloadStart = token.indexOf('.') + 1;
  const payloadEnd = token.lastIndexOf('.');

  test('inside its payload is cut off', () => {
    // Two digits are the first whole byte.
    for (let end = payloadStart + 2; end < payloadEnd; end += 1) {
      expect(readClientToken(token.slice(0, end)), `cut at ${end}`).toEqual({ kind: 'cut-off' });
    }
  });

  test('inside its signature still has its session id', () => {
    expect(readClientToken(token.slice(0, -4))).toMatchObject({ session_id: sampleSessionId });
  });
});

describe('a client token', () => {
  const headers = [
    ['with a key id', { alg: 'RS256', kid: 'sample-key' }],
    ['without a key id', { alg: 'RS256' }],
    ['of no algorithm', { alg: 'none' }],
  ] as const;
  const printed = [
    ['compact', JSON.stringify(sampleClaims)],
    ['pretty-printed', klarnaPrinted(sampleClaims)],
  ] as const;
  const generations = headers.flatMap(([name, header]) =>
    printed.map(([print, payload]) => ({ name: `${name}, ${print}`, header, payload })),
  );

  test.each(generations)('is read: $name', ({ header, payload }) => {
    expect(readClientToken(sampleToken({ header, payload }))).toEqual({
      kind: 'client-token',
      session_id: sampleSessionId,
      claims: sampleClaims,
      signature: 'present',
    });
  });

  test.each(['with its last dot', 'without its last dot'])('of the unsigned kind is read %s', (form) => {
    const token = sampleToken({ header: { alg: 'none' }, signature: '' });
    const reading = readClientToken(form === 'with its last dot' ? token : token.slice(0, -1));
    expect(reading).toMatchObject({ kind: 'client-token', signature: 'empty' });
  });

  test('is read with spaces and line breaks around it', () => {
    expect(kindOf(`\n  ${sampleToken()} \r\n`)).toBe('client-token');
  });

  test('of the oldest kind, without a host, is recognized by its design and country', () => {
    const { base_url, client_event_base_url, environment, ...payload } = sampleClaims;
    expect(kindOf(sampleToken({ payload }))).toBe('client-token');
    expect(kindOf(sampleToken({ payload: { ...payload, design: 'other' } }))).toBe('other-token');
    expect(kindOf(sampleToken({ payload: { ...payload, purchase_country: undefined } }))).toBe('other-token');
  });

  test.each(['base_url', 'environment', 'region', 'merchant_name', 'order_amount', 'language'])(
    'whose %s has the wrong type is read without it',
    (claim) => {
      const reading = readClientToken(withClaims({ [claim]: { wrong: true } }));
      expect(reading).toMatchObject({ kind: 'client-token', session_id: sampleSessionId });
      expect(reading).toHaveProperty(['claims', claim], undefined);
    },
  );

  test('keeps unknown claims', () => {
    const reading = readClientToken(withClaims({ oo: '7k', experiments: [{ name: 'sample' }] }));
    expect(reading).toMatchObject({ claims: { oo: '7k', experiments: [{ name: 'sample' }] } });
  });

  test.each(['Åhléns & Søn', '株式会社サンプル', 'Магазин', 'Sample 🛍️ Shop', '"quoted" \\ name\n'])(
    'gives back the merchant name: %s',
    (merchant_name) => {
      expect(readClientToken(withClaims({ merchant_name }))).toMatchObject({ claims: { merchant_name } });
    },
  );

  test('keeps any merchant name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (merchant_name, pretty) => {
        const claims = { ...sampleClaims, merchant_name };
        const token = sampleToken({ payload: pretty ? klarnaPrinted(claims) : JSON.stringify(claims) });
        expect(readClientToken(token)).toMatchObject({ claims: { merchant_name } });
      }),
      { numRuns: 1000 },
    );
  });

  test('never makes reading throw, for any text', () => {
    const parts = fc.oneof(fc.string(), fc.json().map(base64Url), fc.string().map(base64Url));
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts, { maxLength: 5 }).map((parts) => parts.join('.')),
      fc.json().map((payload) => sampleToken({ payload })),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(kindOf(text)).not.toBe('client-token');
      }),
      { numRuns: 2000 },
    );
  });
});
