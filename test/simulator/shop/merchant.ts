import type { Account } from '../accounts.ts';
import type { ApiContext } from '../api/context.ts';
import { answerApi } from '../api/payments-api.ts';
import { encodeBasic } from '../server/basic-auth.ts';
import { type JsonObject, parseObject, stringAt } from '../server/json.ts';
import type { Basket, ShopSession } from './basket.ts';
import { basketOrder } from './basket-order.ts';
import { mistakeNamed } from './mistakes.ts';
import type { ShopCountry } from './shop-countries.ts';

/** The calls of the shop's back end to Klarna. They throw with Klarna's answer if Klarna refuses. */
export interface Merchant {
  /** Updates and returns the basket's open session. Creates a new one if there is none or it has ended. */
  session(basket: Basket): ShopSession;
  /** Creates a second session for the same basket, in another country. */
  secondSession(basket: Basket, country: ShopCountry): ShopSession;
  /** Updates the session at Klarna after a change of the basket. */
  update(basket: Basket): void;
  /** Places the order and returns its id. */
  placeOrder(basket: Basket, authorizationToken: string, addresses: JsonObject): string;
}

/** Calls the API in process with the shop's credential. These calls are not in the request log. */
export function createMerchant(context: ApiContext, account: Account): Merchant {
  function call(path: string, body: JsonObject): JsonObject {
    const answer = answerApi(context, {
      host: account.host,
      method: 'POST',
      path: `/payments/v1/${path}`,
      authorization: encodeBasic(account),
      body: JSON.stringify(body),
    });
    if (answer.status >= 400) throw new Error(`${answer.status} ${answer.body}`);
    return parseObject(answer.body) ?? {};
  }

  function create(basket: Basket, country: ShopCountry): ShopSession {
    const order = { ...basketOrder(basket.quantities, country), ...references(basket) };
    const body = call('sessions', mistakeNamed(basket.mistake)?.session?.(order) ?? order);
    return {
      sessionId: stringAt(body, 'session_id') ?? '',
      clientToken: stringAt(body, 'client_token') ?? '',
    };
  }

  function isOpen({ sessionId }: ShopSession): boolean {
    const stored = context.sessions.get(sessionId);
    return stored?.status === 'incomplete' && stored.expiresAt > context.now();
  }

  return {
    session(basket) {
      if (basket.session === null || !isOpen(basket.session)) basket.session = create(basket, basket.country);
      return basket.session;
    },
    secondSession(basket, country) {
      if (basket.secondSession === null || !isOpen(basket.secondSession)) {
        basket.secondSession = create(basket, country);
      }
      return basket.secondSession;
    },
    update(basket) {
      if (basket.session === null || !isOpen(basket.session)) return;
      call(`sessions/${basket.session.sessionId}`, basketOrder(basket.quantities, basket.country));
    },
    placeOrder(basket, authorizationToken, addresses) {
      const order = {
        ...basketOrder(basket.quantities, basket.country),
        ...references(basket),
        ...addresses,
      };
      const answer = call(
        `authorizations/${encodeURIComponent(authorizationToken)}/order`,
        mistakeNamed(basket.mistake)?.order?.(order) ?? order,
      );
      return stringAt(answer, 'order_id') ?? '';
    },
  };
}

function references(basket: Basket): JsonObject {
  return {
    merchant_reference1: basket.orderNumber,
    merchant_data: JSON.stringify({ basket: basket.id, campaign: 'frühling' }),
    merchant_urls: {
      confirmation: `https://shop.example/thank-you?reference=${basket.orderNumber}`,
      notification: 'https://shop.example/klarna/notification?order={order.id}',
    },
  };
}
