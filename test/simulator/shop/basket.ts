import { randomBytes } from 'node:crypto';
import { articles } from './articles.ts';
import type { ShopCountry } from './shop-countries.ts';

/** A Klarna session as the shop's back end keeps it. */
export interface ShopSession {
  sessionId: string;
  clientToken: string;
}

/** One shopper's basket. */
export interface Basket {
  /** 12 hex digits. Not a UUID, so that it cannot be mistaken for a session id. */
  id: string;
  country: ShopCountry;
  quantities: Map<string, number>;
  session: ShopSession | null;
  /** Set only on the page with two sessions. */
  secondSession: ShopSession | null;
  orderNumber: string;
  /** Name in `mistakes.ts` of the mistake that the shop makes for this shopper. */
  mistake: string | null;
}

/** The shop's baskets. */
export interface Baskets {
  /** The basket with this id, or a new one with the sample goods. */
  open(id: string | undefined): Basket;
}

/** Creates an empty store. New baskets belong to `country`. */
export function createBaskets(country: ShopCountry): Baskets {
  const baskets = new Map<string, Basket>();
  return {
    open(id) {
      const known = id === undefined ? undefined : baskets.get(id);
      if (known) return known;
      const basket: Basket = {
        id: randomBytes(6).toString('hex'),
        country,
        quantities: new Map(articles.map((product) => [product.sku, product.quantity])),
        session: null,
        secondSession: null,
        orderNumber: `TH-${10_001 + baskets.size}`,
        mistake: null,
      };
      baskets.set(basket.id, basket);
      return basket;
    },
  };
}
