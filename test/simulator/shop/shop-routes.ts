import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Answer,
  emptyAnswer,
  fileAnswer,
  type Handler,
  htmlAnswer,
  jsonAnswer,
} from '../server/answer.ts';
import type { Call } from '../server/call.ts';
import {
  addToBasket,
  chooseCountry,
  fragments,
  placeOrder,
  sessionInfo,
  sessionMethods,
} from './back-end-routes.ts';
import type { Basket } from './basket.ts';
import { checkout } from './checkout-route.ts';
import { blankPage, frontPage, thankYouPage } from './pages/front-page.ts';
import type { ShopParts } from './shop.ts';

/** Answers one call of a shopper with this basket. */
type ShopRoute = (shop: ShopParts, basket: Basket, call: Call) => Answer;

const routes: readonly (readonly [method: string, path: RegExp, route: ShopRoute])[] = [
  ['GET', /^\/$/, (_shop, basket) => htmlAnswer(frontPage(basket.country))],
  ['GET', /^\/checkout$/, checkout],
  ['GET', /^\/thank-you$/, (_shop, basket, { query }) => htmlAnswer(thankYouPage(reference(basket, query)))],
  ['GET', /^\/blank$/, () => htmlAnswer(blankPage())],
  ['GET', /^\/api\/klarna\/session$/, sessionInfo],
  ['GET', /^\/api\/klarna\/payments\/v1\/sessions\/[^/]+$/, sessionMethods],
  ['GET', /^\/api\/checkout-fragments$/, fragments],
  ['POST', /^\/api\/basket$/, addToBasket],
  ['POST', /^\/api\/country$/, chooseCountry],
  ['POST', /^\/api\/order$/, placeOrder],
  ['GET', /^\/assets\/shop\.css$/, () => fileAnswer('text/css', asset('shop.css'))],
  ['GET', /^\/assets\/checkout\.js$/, () => fileAnswer('text/javascript', asset('checkout.js'))],
  ['GET', /^\/assets\/icon\.svg$/, () => fileAnswer('image/svg+xml', asset('icon.svg'))],
];

/** Handles the shop's calls. A cookie identifies the shopper, or a header if the browser blocks a frame's cookies. */
export function shopHandler(shop: ShopParts): Handler {
  return (call) => {
    const route = routes.find(([method, path]) => method === call.method && path.test(call.path))?.[2];
    if (route === undefined) return emptyAnswer(404);
    const basket = shop.baskets.open(basketId(call));
    const answer = answered(() => route(shop, basket, call));
    const cookies = [answer.headers['Set-Cookie'] ?? []].flat();
    const own = `shop_basket=${basket.id}; Path=/; Secure; HttpOnly; SameSite=None`;
    return { ...answer, headers: { ...answer.headers, 'Set-Cookie': [own, ...cookies] } };
  };
}

/** Turns Klarna's refusal into a plain message for the shopper's page. */
function answered(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    return jsonAnswer({ message: error instanceof Error ? error.message : String(error) }, 502);
  }
}

function basketId({ headers }: Call): string | undefined {
  const sent = headers['x-basket'];
  return typeof sent === 'string' ? sent : /(?:^|; )shop_basket=([0-9a-f]+)/.exec(headers.cookie ?? '')?.[1];
}

function reference(basket: Basket, query: URLSearchParams): string {
  return query.get('order') ?? query.get('reference') ?? basket.orderNumber;
}

function asset(name: string): string {
  return readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');
}
