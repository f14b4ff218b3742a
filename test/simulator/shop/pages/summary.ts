import { type JsonObject, objectsAt } from '../../server/json.ts';
import { articles } from '../articles.ts';
import type { Basket } from '../basket.ts';
import { basketOrder, goodsLines } from '../basket-order.ts';
import { escapeHtml } from '../html.ts';
import { formatMoney } from '../money.ts';

/** The order summary next to the checkout. It is rendered again after each change of the basket. */
export function summary(basket: Basket): string {
  const order = basketOrder(basket.quantities, basket.country);
  const { currency, locale, code } = basket.country;
  const money = (value: unknown) => formatMoney(Number(value), currency, locale);
  const fees = objectsAt(order, 'order_lines').filter((line) => line.type !== 'physical');
  const discount = goodsLines(order).reduce((total, line) => total + Number(line.total_discount_amount), 0);
  return `<ul class="lines">${goodsLines(order)
    .map((line) => row(line, money))
    .join('')}</ul>
<dl class="totals">${discount > 0 ? `<div><dt>Winter offer, already taken off</dt><dd>−${money(discount)}</dd></div>` : ''}
${fees.map((fee) => `<div><dt>${escapeHtml(String(fee.name))}</dt><dd>${money(fee.total_amount)}</dd></div>`).join('')}
<div class="total"><dt>Total</dt><dd id="order-total">${money(order.order_amount)}</dd></div>
<div class="tax"><dt>${code === 'US' ? 'Sales tax, in the total' : 'Including VAT'}</dt><dd>${money(order.order_tax_amount)}</dd></div></dl>`;
}

function row(line: JsonObject, money: (value: unknown) => string): string {
  const product = articles.find(({ sku }) => sku === line.reference);
  const name = escapeHtml(String(line.name));
  return `<li class="line"><div class="picture">${product?.picture ?? ''}</div>
<div class="what"><h3>${name}</h3><p>${escapeHtml(product?.detail ?? '')}</p>
<div class="stepper"><button type="button" data-sku="${product?.sku}" data-step="-1" aria-label="One ${name} less"${line.quantity === 1 ? ' disabled' : ''}>−</button>
<output>${line.quantity}</output><button type="button" data-sku="${product?.sku}" data-step="1" aria-label="One ${name} more">+</button></div></div>
<p class="price">${money(line.total_amount)}</p></li>`;
}
