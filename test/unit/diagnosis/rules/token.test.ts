import { describe, expect, test } from 'vitest';
import { pageToken as pageTokenRule } from '../../../../lib/diagnosis/rules/page-token.ts';
import { tokenCountry } from '../../../../lib/diagnosis/rules/token-country.ts';
import { tokenCurrent } from '../../../../lib/diagnosis/rules/token-current.ts';
import { tokenLanguage } from '../../../../lib/diagnosis/rules/token-language.ts';
import { tokenOrderAmount } from '../../../../lib/diagnosis/rules/token-order-amount.ts';
import { tokenServer } from '../../../../lib/diagnosis/rules/token-server.ts';
import { tokenSession } from '../../../../lib/diagnosis/rules/token-session.ts';
import { sampleClaims, sampleSessionId, sampleToken } from '../../klarna/sample-token.ts';
import { rendered } from '../../language/rendered.ts';
import { recorded } from '../calls/recorded.ts';
import { words } from '../example.ts';
import { knownReading, knownToken, otherSessionId, pageToken } from './known-token.ts';
import { pageWith } from './token-current.examples.ts';

describe('not in this token is an outcome of its own', () => {
  test.each([
    [
      tokenOrderAmount,
      { order_amount: undefined },
      'This token has no `order_amount`. Older tokens do not have it.',
    ],
    [tokenCountry, { purchase_country: undefined }, 'This token has no `purchase_country`.'],
    [tokenLanguage, { language: undefined }, 'This token has no `language`.'],
    [
      tokenServer,
      { base_url: 'https://x.klarna.com', client_event_base_url: undefined, purchase_country: 'XX' },
      'This token does not name a region.',
    ],
  ])('%o', (rule, claims, why) => {
    const body = { order_amount: 9000, purchase_country: 'SE', locale: 'sv-SE' };
    expect(words(rule, knownToken(claims, body))).toEqual([`could-not-check: ${why}`]);
  });
});

test.each([
  [tokenOrderAmount, { order_amount: 1 }, '`order_amount`'],
  [tokenCountry, {}, '`purchase_country`'],
  [tokenLanguage, {}, '`locale`'],
  [pageTokenRule, {}, '`client_token`'],
])('%o: not in the session', (rule, claims, field) => {
  expect(words(rule, knownToken(claims))).toEqual([`could-not-check: Klarna’s answer has no ${field}.`]);
});

describe('the page’s token against the one that Klarna returns', () => {
  const returned = (claims: object) => ({
    client_token: sampleToken({ payload: { ...sampleClaims, ...claims } }),
  });

  test.each([
    ['the same', {}, returned({}), 'pass: The page has the client token that Klarna returns.'],
    [
      'another one of the same session, which claims the same',
      { version: 'v2' },
      returned({}),
      'info client_token: The page’s client token for this session is not the one that Klarna returns now. Their claims are the same.',
    ],
    [
      'another one of the same session',
      { order_amount: 1, language: 'no' },
      returned({ order_amount: 2 }),
      'warn client_token: The page’s client token for this session is not the one that Klarna returns now. They differ in `language`, `order_amount`.',
    ],
    [
      'one of another session',
      {},
      returned({ session_id: otherSessionId }),
      'fail client_token: Klarna’s answer has a client token for a different session than the page’s token.',
    ],
    [
      'one that cannot be read',
      {},
      { client_token: 'sample' },
      'could-not-check: The `client_token` in Klarna’s answer cannot be read.',
    ],
  ])('%s', (_, claims, body, expected) => {
    expect(words(pageTokenRule, knownToken(claims, body))).toEqual([expected]);
  });

  test('shows ids, never tokens', () => {
    const known = knownToken({}, returned({ session_id: otherSessionId }));
    const text = JSON.stringify(rendered(pageTokenRule.check(known)));
    expect(text).toContain(otherSessionId);
    expect(text).not.toContain('eyJ');
  });
});

test('an amount that was updated since, while Klarna keeps the token, is for knowing', () => {
  const token = pageToken({ order_amount: 9000 });
  const known = knownToken({ order_amount: 9000 }, { order_amount: 8500, client_token: token.client_token });
  expect(words(tokenOrderAmount, known)).toEqual([
    'info order_amount: The client token was made for an `order_amount` of 9000, but the session has 8500.',
  ]);
});

test.each([
  ['sv', 'sv-SE'],
  ['SV', 'sv_SE'],
  ['en', 'en'],
  ['us', 'en-US'],
])('the language %s is that of %s', (language, locale) => {
  expect(words(tokenLanguage, knownToken({ language }, { locale }))).toEqual([
    'pass: The token and the session have the same language.',
  ]);
});

describe('the server', () => {
  test('of another region', () => {
    const known = {
      ...knownReading({ status: 'incomplete' }, { server: { environment: 'playground', region: 'na' } }),
      token: pageToken(),
    };
    expect(words(tokenServer, known)).toEqual([
      'fail: The client token is for Playground · EU, but the session was read from Playground · NA.',
    ]);
  });

  test('of a token that contradicts itself', () => {
    const known = knownToken({ purchase_country: 'US', client_event_base_url: 'https://na.klarnaevt.com' });
    expect(words(tokenServer, known)).toEqual([
      'info: The claims of the token contradict each other: `client_event_base_url` says Production, `client_event_base_url` says NA, `purchase_country` says NA.',
    ]);
  });
});

test('the token of another session than the one that was read', () => {
  const known = knownToken({ session_id: otherSessionId });
  expect(rendered(tokenSession.check(known))).toMatchObject([
    { outcome: 'fail', comparison: { expected: sampleSessionId, actual: otherSessionId } },
  ]);
});

describe('of several sessions', () => {
  const init = (claims: object) =>
    recorded([
      { method: 'init', arguments: [{ client_token: 'no token' }] },
      {
        method: 'init',
        arguments: [{ client_token: sampleToken({ payload: { ...sampleClaims, ...claims } }) }],
      },
    ]);
  const page = pageWith([otherSessionId, sampleSessionId]);

  test('the newest counts where no call was recorded', () => {
    expect(words(tokenCurrent, { ...knownToken({}), page })).toEqual([
      'warn: The page has 2 sessions, and this is not the newest one.',
    ]);
  });

  test('the one that the library was given counts', () => {
    expect(words(tokenCurrent, { ...knownToken({}), page, calls: init({}) })).toEqual([
      'pass: `Klarna.Payments.init` was last called with a token of this session.',
    ]);
    const calls = init({ session_id: otherSessionId });
    expect(words(tokenCurrent, { ...knownToken({}), page: pageWith([sampleSessionId]), calls })).toEqual([
      'warn: `Klarna.Payments.init` was last called with a token of another session.',
    ]);
  });
});
