import { stringAt } from '../../server/json.ts';
import type { Basket } from '../basket.ts';
import { escapeHtml } from '../html.ts';
import type { ShopCountry } from '../shop-countries.ts';
import { layout } from './layout.ts';
import { summary } from './summary.ts';

/** The data of a checkout page. */
export interface CheckoutPage {
  basket: Basket;
  countries: readonly ShopCountry[];
  integration: string;
  /** The mistake that its script makes. */
  mistake: string | null;
  /** What the integration puts into the page. */
  markup: string;
  /** Whether the order needs a second click after authorization. */
  confirm: boolean;
  embedded: boolean;
}

const categories = [
  ['pay_later', 'Pay later in 30 days'],
  ['pay_over_time', 'Pay in instalments'],
  ['pay_now', 'Pay now'],
] as const;

/** The checkout with address, payment and summary. Its script is `/assets/checkout.js`. */
export function checkoutPage(page: CheckoutPage): string {
  const { basket, integration, mistake, confirm, embedded } = page;
  return layout(
    'Checkout',
    `<main class="checkout" id="checkout" data-state="loading" data-basket="${basket.id}" data-integration="${integration}"${mistake ? ` data-mistake="${escapeHtml(mistake)}"` : ''}${confirm ? ' data-confirm' : ''}>
<form class="steps" id="checkout-form"><h1>Checkout</h1>
<section><h2>Deliver to</h2><label class="wide">Country<select name="country" id="country">${page.countries
      .map((country) => option(country, basket.country))
      .join(
        '',
      )}</select></label><div class="fields" id="address">${addressFields(basket.country)}</div></section>
<section><h2>Payment</h2><div class="methods">${categories.map(method).join('')}</div>
<div id="klarna-container" class="klarna-container"></div><p class="message" id="message" role="status"></p></section>
<button class="button" id="place-order" type="submit" disabled>Place order</button></form>
<aside class="summary" aria-label="Your basket"><h2>Your basket</h2><div id="summary">${summary(basket)}</div></aside>
</main>
${page.markup}
<script src="/assets/checkout.js"></script>
<script src="https://x.klarnacdn.net/kp/lib/v1/api.js" async></script>`,
    embedded,
  );
}

/** The shop's page with the checkout in a frame of another host. */
export function framePage(frameAddress: string): string {
  return layout(
    'Checkout',
    `<main class="framed"><iframe title="Checkout" src="${escapeHtml(frameAddress)}"></iframe></main>`,
  );
}

/** The address form, filled with the country's sample shopper. */
export function addressFields({ address }: ShopCountry): string {
  const fields = [
    ['given_name', 'First name', 'given-name'],
    ['family_name', 'Last name', 'family-name'],
    ['email', 'E-mail', 'email'],
    ['phone', 'Phone', 'tel'],
    ['street_address', 'Street', 'address-line1'],
    ['postal_code', 'Post code', 'postal-code'],
    ['city', 'City', 'address-level2'],
    ...('region' in address ? [['region', 'State', 'address-level1'] as const] : []),
  ] as const;
  return fields
    .map(
      ([name, label, autocomplete]) =>
        `<label${name === 'street_address' ? ' class="wide"' : ''}>${label}<input name="${name}" autocomplete="${autocomplete}" value="${escapeHtml(stringAt(address, name) ?? '')}"></label>`,
    )
    .join('');
}

function option(country: ShopCountry, chosen: ShopCountry): string {
  return `<option value="${country.code}"${country.code === chosen.code ? ' selected' : ''}>${country.name} (${country.currency})</option>`;
}

function method([identifier, name]: (typeof categories)[number], index: number): string {
  return `<label class="method"><input type="radio" name="category" value="${identifier}"${index === 0 ? ' checked' : ''}><span>${name}</span><small>Klarna</small></label>`;
}
