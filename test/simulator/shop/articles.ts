import { illustrations } from './illustrations.ts';

/** An article of the shop. */
export interface Product {
  sku: string;
  name: string;
  detail: string;
  picture: string;
  /** Price in minor units by currency; includes tax, except in USD. */
  prices: Readonly<Record<string, number>>;
  reducedTax: boolean;
  /** Discount in percent. */
  discount: number;
  /** Quantity in a new basket. */
  quantity: number;
}

/** All articles of the shop. Some names have an apostrophe, umlauts or quotation marks on purpose. */
export const articles: readonly Product[] = [
  {
    sku: 'TH-1001',
    name: 'Women’s Sweatshirt',
    detail: 'Organic cotton, moss green, size M',
    picture: illustrations.sweatshirt,
    prices: { EUR: 5995, SEK: 64900, GBP: 5200, USD: 6400, CAD: 8600, AUD: 9900, NZD: 10900 },
    reducedTax: false,
    discount: 0,
    quantity: 1,
  },
  {
    sku: 'TH-1002',
    name: 'Wollmütze „Höstvind“',
    detail: 'Knitted merino, one size',
    picture: illustrations.hat,
    prices: { EUR: 2495, SEK: 27900, GBP: 2150, USD: 2700, CAD: 3600, AUD: 4100, NZD: 4500 },
    reducedTax: false,
    discount: 10,
    quantity: 2,
  },
  {
    sku: 'TH-1003',
    name: 'Book: Über Nacht',
    detail: 'Short stories, hardback',
    picture: illustrations.book,
    prices: { EUR: 1490, SEK: 16900, GBP: 1299, USD: 1600, CAD: 2150, AUD: 2450, NZD: 2690 },
    reducedTax: true,
    discount: 0,
    quantity: 1,
  },
];

/** Postage in minor units by currency. */
export const postage: Readonly<Record<string, number>> = {
  EUR: 490,
  SEK: 4900,
  GBP: 399,
  USD: 500,
  CAD: 700,
  AUD: 900,
  NZD: 950,
};
