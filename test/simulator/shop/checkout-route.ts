import { randomBytes } from 'node:crypto';
import { type Answer, htmlAnswer } from '../server/answer.ts';
import type { Call } from '../server/call.ts';
import type { Basket } from './basket.ts';
import { integrationNamed } from './integrations.ts';
import { mistakeNamed } from './mistakes.ts';
import { checkoutPage, framePage } from './pages/checkout-page.ts';
import type { ShopParts } from './shop.ts';

const noSession = { sessionId: '', clientToken: '' };

/**
 * `GET /checkout`. Query: `integration` (see the table of integrations), `country` (another one starts a new session),
 * `mistake` (see the table of mistakes; starts a new session), `confirm` (the order needs a second click), `embedded` (no
 * header and footer), `csp=strict`.
 */
export function checkout(shop: ShopParts, basket: Basket, { query }: Call): Answer {
  const { name, integration } = integrationNamed(query.get('integration'));
  setCountry(shop, basket, query.get('country'));
  setMistake(basket, query.get('mistake'));
  const nonce = randomBytes(12).toString('base64url');
  const strict = shop.contentSecurityPolicy || query.get('csp') === 'strict';
  const headers: Answer['headers'] = strict
    ? { 'Content-Security-Policy': policy(nonce, shop.frameHost) }
    : {};
  if (name === 'iframe') {
    const address = `https://${shop.frameHost}/checkout?embedded=1&country=${basket.country.code}`;
    return htmlAnswer(framePage(address), headers);
  }
  const needed = name !== 'none' && (integration.markup !== undefined || integration.cookies !== undefined);
  const session = needed ? shop.merchant.session(basket) : noSession;
  const other = shop.countries.find(({ code }) => code !== basket.country.code) ?? basket.country;
  const mistake = mistakeNamed(basket.mistake);
  const second = name === 'two' ? shop.merchant.secondSession(basket, other) : noSession;
  const page = checkoutPage({
    basket,
    countries: shop.countries,
    integration: name,
    mistake: basket.mistake,
    markup: `${integration.markup?.(session, second, nonce) ?? ''}${mistake?.markup?.(nonce) ?? ''}`,
    confirm: query.has('confirm'),
    embedded: query.has('embedded'),
  });
  if (basket.mistake === 'stale-token') addOne(shop, basket);
  return htmlAnswer(page, { ...headers, 'Set-Cookie': integration.cookies?.(session) ?? [] });
}

/** Moves the basket to another country. The session belongs to the old country, so it is dropped, as shops do. */
export function setCountry(shop: ShopParts, basket: Basket, code: string | null): void {
  const country = shop.countries.find((known) => known.code === code);
  if (country === undefined || country.code === basket.country.code) return;
  basket.country = country;
  basket.session = null;
  basket.secondSession = null;
}

/** Sets the mistake that the shop makes from now on. Drops a session that was created without it. */
function setMistake(basket: Basket, name: string | null): void {
  const mistake = mistakeNamed(name) === undefined ? null : name;
  if (mistake === basket.mistake) return;
  basket.mistake = mistake;
  basket.session = null;
}

/** Changes the basket after the page was rendered. Only Klarna's session is updated, not the page. */
function addOne(shop: ShopParts, basket: Basket): void {
  const [sku, quantity] = [...basket.quantities][0] ?? [];
  if (sku === undefined || quantity === undefined) return;
  basket.quantities.set(sku, quantity + 1);
  shop.merchant.update(basket);
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
