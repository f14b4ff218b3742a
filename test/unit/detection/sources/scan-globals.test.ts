import { afterEach, describe, expect, it, vi } from 'vitest';
import { scannedGlobals } from '../scans.ts';
import { klarnaToken, otherId, sampleId } from '../tokens.ts';

const token = klarnaToken();
const scan = (window: object) => scannedGlobals(window, 3);
const places = (window: object) => scan(window).detections.map(({ place }) => place);

afterEach(() => vi.restoreAllMocks());

describe('the page is not disturbed', () => {
  it('no getter is called', () => {
    const getter = vi.fn(() => token);
    const page = Object.defineProperty({ a: {} }, 'b', { get: getter, enumerable: true });
    Object.defineProperty(page.a, 'c', { get: getter, enumerable: true });
    expect(places(page)).toEqual([]);
    expect(getter).not.toHaveBeenCalled();
  });

  it('a proxy that throws is left alone', () => {
    const fail = () => {
      throw new Error('page');
    };
    const hostile = new Proxy(
      {},
      { ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail, get: fail },
    );
    expect(places({ hostile, after: { token } })).toEqual(['window.after.token']);
  });

  it('a proxy without traps is read like its target', () => {
    expect(places({ state: new Proxy({ token }, {}) })).toEqual(['window.state.token']);
  });

  it('methods of maps that the page replaced are not called', () => {
    const replaced = vi.fn();
    const map = new Map([['token', token]]);
    map.forEach = replaced;
    map[Symbol.iterator] = replaced;
    expect(places({ map })).toEqual(['window.map.token']);
    expect(replaced).not.toHaveBeenCalled();
  });

  it.each([[{}], [() => 1], [null], ['x']])(
    'classes that the page replaced by %o do not end the scan',
    (replacement) => {
      vi.stubGlobal('Node', replacement);
      try {
        expect(places({ a: { token } })).toEqual(['window.a.token']);
      } finally {
        vi.unstubAllGlobals();
      }
    },
  );

  it('circles end', () => {
    const page: Record<string, unknown> = { token };
    page.self = page;
    page.list = [page, page];
    expect(places(page)).toEqual(['window.token']);
  });

  it('binary data and windows are left out', () => {
    const other = Object.defineProperty({ token }, 'window', { get: () => other });
    expect(places({ bytes: new Uint8Array(1_000_000), other })).toEqual([]);
  });

  it('a page with too many objects is looked at as far as the limit, and it says so', () => {
    const many = Array.from({ length: 4_000 }, () => Array.from({ length: 20 }, () => ({ a: 1 })));
    const { searched } = scan({ many, deep: { token } });
    expect(searched).toMatchObject([
      { source: 'global', what: 'object', skipped: { why: 'too-many-objects', count: 50_000 } },
    ]);
    expect(places({ many, deep: { token } })).toEqual(['window.deep.token']);
  });
});

describe('a session in a global', () => {
  it.each([
    [
      'Magento',
      { checkoutConfig: { payment: { klarna_kp: { client_token: token } } } },
      'window.checkoutConfig.payment.klarna_kp.client_token',
    ],
    [
      'WooCommerce',
      { klarna_payments_params: { client_token: token } },
      'window.klarna_payments_params.client_token',
    ],
    ['SFCC', { KlarnaPaymentsObjects: { clientToken: token } }, 'window.KlarnaPaymentsObjects.clientToken'],
    ['a plain variable', { token }, 'window.token'],
    ['a list', { items: [{ a: 1 }, { token }] }, 'window.items[1].token'],
    ['a set', { tokens: new Set([token]) }, 'window.tokens[0]'],
    ['an odd name', { 'my-config': { 'a b': token } }, 'window["my-config"]["a b"]'],
    ['a function', { app: Object.assign(() => 1, { config: { token } }) }, 'window.app.config.token'],
    ['a class', { Shop: Object.assign(class {}, { token }) }, 'window.Shop.token'],
    ['JSON in a string', { state: JSON.stringify({ pay: { token } }) }, 'window.state → pay.token'],
  ])('%s', (_, page, place) => {
    expect(scan(page).detections).toEqual([
      { session_id: sampleId, client_token: token, source: 'global', place, seenAt: 3 },
    ]);
  });

  it('bare, where its name says Klarna', () => {
    const page = { klarna: { sessionId: sampleId }, analytics: { session_id: otherId } };
    expect(scan(page).detections).toEqual([
      { session_id: sampleId, source: 'global', place: 'window.klarna.sessionId', seenAt: 3 },
    ]);
  });

  it('that is no enumerable property', () => {
    expect(places(Object.defineProperty({}, '__STATE__', { value: { token } }))).toEqual([
      'window.__STATE__.token',
    ]);
  });
});
