import { randomBytes } from 'node:crypto';
import { type Answer, htmlAnswer } from '../server/answer.ts';
import type { Call } from '../server/call.ts';
import type { Basket } from './basket.ts';
import { carrierNamed } from './carriers.ts';
import { checkoutPage, framePage } from './pages/checkout-page.ts';
import type { ShopParts } from './shop.ts';

const noSession = { sessionId: '', clientToken: '' };

/**
 * `GET /checkout`. Query: `carrier` (see the table of carriers), `country` (makes a new session when it differs),
 * `confirm` (order on a second click), `embedded` (no head and foot), `csp=strict`.
 */
export function checkout(shop: ShopParts, basket: Basket, { query }: Call): Answer {
  const { name, carrier } = carrierNamed(query.get('carrier'));
  setCountry(shop, basket, query.get('country'));
  const nonce = randomBytes(12).toString('base64url');
  const strict = shop.contentSecurityPolicy || query.get('csp') === 'strict';
  const headers: Answer['headers'] = strict
    ? { 'Content-Security-Policy': policy(nonce, shop.frameHost) }
    : {};
  if (name === 'iframe') {
    const address = `https://${shop.frameHost}/checkout?embedded=1&country=${basket.country.code}`;
    return htmlAnswer(framePage(address), headers);
  }
  const needed = name !== 'none' && (carrier.markup !== undefined || carrier.cookies !== undefined);
  const session = needed ? shop.merchant.session(basket) : noSession;
  const other = shop.countries.find(({ code }) => code !== basket.country.code) ?? basket.country;
  const second = name === 'two' ? shop.merchant.secondSession(basket, other) : noSession;
  const page = checkoutPage({
    basket,
    countries: shop.countries,
    carrier: name,
    markup: carrier.markup?.(session, second, nonce) ?? '',
    confirm: query.has('confirm'),
    embedded: query.has('embedded'),
  });
  return htmlAnswer(page, { ...headers, 'Set-Cookie': carrier.cookies?.(session) ?? [] });
}

/** Moves the basket to another country; its session belongs to the old one and is dropped, as shops do. */
export function setCountry(shop: ShopParts, basket: Basket, code: string | null): void {
  const country = shop.countries.find((known) => known.code === code);
  if (country === undefined || country.code === basket.country.code) return;
  basket.country = country;
  basket.session = null;
  basket.secondSession = null;
}

function policy(nonce: string, frameHost: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' https://x.klarnacdn.net https://js.klarna.com https://js.playground.klarna.com`,
    "connect-src 'self' https://*.klarna.com https://*.klarnaevt.com https://x.klarnacdn.net",
    `frame-src https://*.klarna.com https://x.klarnacdn.net https://${frameHost}`,
    "style-src 'self' 'unsafe-inline'",
  ].join('; ');
}
