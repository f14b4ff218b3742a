import { articles } from '../articles.ts';
import { escapeHtml } from '../html.ts';
import { type Integration, integrations } from '../integrations.ts';
import { type Mistake, mistakes } from '../mistakes.ts';
import { formatMoney } from '../money.ts';
import type { ShopCountry } from '../shop-countries.ts';
import { layout } from './layout.ts';

/** The front page: the goods, a link to the checkout, and links to the checkout's variants for tests. */
export function frontPage(country: ShopCountry): string {
  const goods = articles.map(
    (product) => `<li class="tile"><div class="picture">${product.picture}</div>
<h2>${escapeHtml(product.name)}</h2><p>${escapeHtml(product.detail)}</p>
<p class="price">${formatMoney(product.prices[country.currency] ?? 0, country.currency, country.locale)}</p></li>`,
  );
  const variants = Object.entries<Integration>(integrations).map(
    ([name, { what }]) => `<li><a href="/checkout?integration=${name}">${name}</a> ${escapeHtml(what)}</li>`,
  );
  const wrong = Object.entries<Mistake>(mistakes).map(
    ([name, { what }]) => `<li><a href="/checkout?mistake=${name}">${name}</a> ${escapeHtml(what)}</li>`,
  );
  return layout(
    'Shop',
    `<main class="front"><section class="hero"><h1>For days that start slowly</h1>
<p>Three good things, already in your basket.</p><a class="button" href="/checkout">Go to checkout</a></section>
<ul class="tiles">${goods.join('')}</ul>
<details class="variants"><summary>Checkout variants for testing</summary><ul>${variants.join('')}
<li><a href="/blank">blank</a> a page without Klarna</li></ul>
<p>Mistakes that the shop can make</p><ul>${wrong.join('')}</ul></details></main>`,
  );
}

/** A page without anything from the payment provider. */
export function blankPage(): string {
  return layout(
    'Journal',
    '<main class="text"><h1>From the journal</h1><p>Wool wants air, not water. Hang it out on a dry evening and it will thank you for years.</p></main>',
  );
}

/** The page after an order. */
export function thankYouPage(reference: string): string {
  return layout(
    'Thank you',
    `<main class="text"><h1>Thank you, Alice</h1><p>Your order <strong id="order-id">${escapeHtml(reference)}</strong> is with us. This is a sample: nothing will be sent.</p><p><a class="button" href="/">Back to the shop</a></p></main>`,
  );
}
