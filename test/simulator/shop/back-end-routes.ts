import { type Answer, jsonAnswer } from '../server/answer.ts';
import type { Call } from '../server/call.ts';
import { type JsonObject, objectAt, parseObject, stringAt } from '../server/json.ts';
import type { Basket } from './basket.ts';
import { setCountry } from './checkout-route.ts';
import { escapeHtml } from './html.ts';
import { addressFields } from './pages/checkout-page.ts';
import { summary } from './pages/summary.ts';
import type { ShopParts } from './shop.ts';

/** `GET /api/klarna/session`: the token and, with `?with=id`, the session id. */
export function sessionInfo(shop: ShopParts, basket: Basket, { query }: Call): Answer {
  const { clientToken, sessionId } = shop.merchant.session(basket);
  const body = { client_token: clientToken, locale: basket.country.locale };
  return jsonAnswer(query.get('with') === 'id' ? { session_id: sessionId, ...body } : body);
}

/** `GET /api/klarna/payments/v1/sessions/{session_id}`: an address of the shop with the id in its path. */
export function sessionMethods(): Answer {
  return jsonAnswer({ methods: ['pay_later', 'pay_over_time', 'pay_now'] });
}

/** `GET /api/checkout-fragments`: HTML in JSON, as some shops update parts of a page. */
export function fragments(shop: ShopParts, basket: Basket): Answer {
  const { clientToken } = shop.merchant.session(basket);
  return jsonAnswer({
    result: 'success',
    fragments: {
      '#kp_client_token': `<input type="hidden" id="kp_client_token" value="${escapeHtml(clientToken)}">`,
    },
  });
}

/** `POST /api/basket` `{sku, step}`: one more or one less of an article; updates the session at Klarna. */
export function addToBasket(shop: ShopParts, basket: Basket, { body }: Call): Answer {
  const sent = parseObject(body) ?? {};
  const sku = stringAt(sent, 'sku') ?? '';
  const before = basket.quantities.get(sku);
  if (before === undefined) return jsonAnswer({ message: 'No such article' }, 404);
  const step = sent.step === -1 ? -1 : 1;
  basket.quantities.set(sku, Math.min(99, Math.max(1, before + step)));
  shop.merchant.update(basket);
  return jsonAnswer({ summary: summary(basket) });
}

/** `POST /api/country` `{country}`: changes the country, which changes the currency and starts a new session. */
export function chooseCountry(shop: ShopParts, basket: Basket, { body }: Call): Answer {
  setCountry(shop, basket, stringAt(parseObject(body) ?? {}, 'country') ?? null);
  return jsonAnswer({ summary: summary(basket), address: addressFields(basket.country) });
}

/** `POST /api/order` `{authorization_token, billing_address, shipping_address}`. */
export function placeOrder(shop: ShopParts, basket: Basket, { body }: Call): Answer {
  const sent = parseObject(body) ?? {};
  const addresses: JsonObject = {
    billing_address: objectAt(sent, 'billing_address'),
    shipping_address: objectAt(sent, 'shipping_address'),
  };
  const token = stringAt(sent, 'authorization_token') ?? '';
  return jsonAnswer({ order_id: shop.merchant.placeOrder(basket, token, addresses) });
}
