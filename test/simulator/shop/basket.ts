import { randomBytes } from 'node:crypto';
import { catalogue } from './catalogue.ts';
import type { ShopCountry } from './shop-countries.ts';

/** A Klarna session as the shop's back end remembers it. */
export interface ShopSession {
  sessionId: string;
  clientToken: string;
}

/** One shopper's basket. */
export interface Basket {
  /** 12 hex digits; not a UUID, so that nobody takes it for a session. */
  id: string;
  country: ShopCountry;
  quantities: Map<string, number>;
  session: ShopSession | null;
  /** Only on the page with two sessions. */
  secondSession: ShopSession | null;
  orderNumber: string;
  /** The mistake the shop makes for this shopper, by its name in `mistakes.ts`. */
  mistake: string | null;
}

/** The shop's baskets. */
export interface Baskets {
  /** The basket with this id, or a new one with the sample goods. */
  open(id: string | undefined): Basket;
}

/** Starts without baskets; a new one belongs to `country`. */
export function createBaskets(country: ShopCountry): Baskets {
  const baskets = new Map<string, Basket>();
  return {
    open(id) {
      const known = id === undefined ? undefined : baskets.get(id);
      if (known) return known;
      const basket: Basket = {
        id: randomBytes(6).toString('hex'),
        country,
        quantities: new Map(catalogue.map((product) => [product.sku, product.quantity])),
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
