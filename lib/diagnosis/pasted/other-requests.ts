import { type Text, t } from '../../language/text.ts';
import { fieldsOf } from '../order.ts';
import { nestedObjects, type ValueInText } from './json-in-text.ts';

type Fields = ReturnType<typeof fieldsOf>;

/** What an order costs, and what its lines come to, in minor units or in euros, crowns and the like. */
interface Amounts {
  amount: number;
  lines: number;
  unit: 'minor' | 'major';
}

/** A request to another API, by which Klarna is paid with, too. */
interface OtherRequest {
  /** Whose API it is. */
  api: string;
  fits(fields: Fields): boolean;
  /** Its amount and what its lines come to; `undefined` where it has none. */
  amounts?(fields: Fields): Amounts | undefined;
}

/** By the fields that the documentation of each provider shows. */
const otherRequests: readonly OtherRequest[] = [
  {
    api: 'Mollie',
    fits: ({ amount, lines, method }) =>
      isObjectWith(amount, 'value', 'currency') &&
      (listOf(lines).some((line) => isObjectWith(line.unitPrice, 'value')) || /^klarna/.test(String(method))),
    amounts: ({ amount, lines }) =>
      sums(
        numberOf(fieldsOf(amount).value),
        listOf(lines).map(({ totalAmount }) => numberOf(fieldsOf(totalAmount).value)),
        'major',
      ),
  },
  {
    api: 'Adyen',
    fits: ({ merchantAccount, amount }) =>
      typeof merchantAccount === 'string' && isObjectWith(amount, 'value'),
    amounts: ({ amount, lineItems }) =>
      sums(
        numberOf(fieldsOf(amount).value),
        listOf(lineItems).map(
          ({ amountIncludingTax, quantity }) => numberOf(amountIncludingTax) * numberOf(quantity ?? 1),
        ),
      ),
  },
  {
    api: 'Checkout.com',
    fits: ({ source, processing_channel_id }) =>
      fieldsOf(source).type === 'klarna' || typeof processing_channel_id === 'string',
    amounts: ({ amount, items }) =>
      sums(
        numberOf(amount),
        listOf(items).map(({ total_amount, unit_price, quantity }) =>
          total_amount === undefined ? numberOf(unit_price) * numberOf(quantity) : numberOf(total_amount),
        ),
      ),
  },
  {
    api: 'MultiSafepay',
    fits: ({ gateway, order_id }) => /klarna/i.test(String(gateway)) && order_id !== undefined,
  },
  {
    api: 'Stripe',
    fits: ({ payment_method_types, payment_method_data, line_items, amount, currency }) =>
      (Array.isArray(payment_method_types) && payment_method_types.includes('klarna')) ||
      (fieldsOf(payment_method_data).type === 'klarna' && (amount ?? currency ?? line_items) !== undefined),
    amounts: ({ amount, line_items }) =>
      amount === undefined
        ? undefined
        : sums(
            numberOf(amount),
            listOf(line_items).map(
              ({ price_data, quantity }) =>
                numberOf(fieldsOf(price_data).unit_amount) * numberOf(quantity ?? 1),
            ),
          ),
  },
  {
    api: 'Braintree',
    fits: ({ query, variables }) =>
      typeof query === 'string' && /LocalPayment/.test(query) && isObjectWith(variables, 'input'),
  },
  {
    api: 'Klarna Hosted Payment Page',
    fits: ({ payment_session_url }) => typeof payment_session_url === 'string',
  },
  {
    api: 'Klarna Network',
    fits: (fields) =>
      [
        'supplementary_purchase_data',
        'supplementaryPurchaseData',
        'payment_request_id',
        'paymentRequestId',
      ].some((field) => fields[field] !== undefined),
  },
  {
    api: 'Klarna Order Management',
    fits: ({ captured_amount, refunded_amount }) => (captured_amount ?? refunded_amount) !== undefined,
    amounts: ({ captured_amount, refunded_amount, order_lines }) =>
      sums(
        numberOf(captured_amount ?? refunded_amount),
        listOf(order_lines).map(({ total_amount }) => numberOf(total_amount)),
      ),
  },
  {
    api: 'Klarna Checkout',
    fits: ({ merchant_urls }) =>
      isObjectWith(merchant_urls, 'terms') || isObjectWith(merchant_urls, 'checkout'),
    amounts: ({ order_amount, order_lines }) =>
      sums(
        numberOf(order_amount),
        listOf(order_lines).map(({ total_amount }) => numberOf(total_amount)),
      ),
  },
];

/** The API that a text's URL names, where the body alone does not show it. */
const urls: readonly [api: string, url: RegExp][] = [
  ['Klarna Checkout', /\/checkout\/v3\/orders/],
  ['Klarna Order Management', /\/ordermanagement\/v1\/orders/],
  ['Klarna Hosted Payment Page', /\/hpp\/v1\/sessions/],
  ['Klarna Customer Token', /\/customer-token\/v1\/tokens/],
];

/** Says whose request a text holds if it is not one to Klarna Payments, and whether its lines add up. `values` are its JSON. */
export function otherRequestIn(text: string, values: readonly ValueInText[]): Text | undefined {
  const plain = text.replaceAll('\\/', '/');
  if (/\/payments\/v1\/(?:sessions|authorizations)/.test(plain)) return undefined;
  const byUrl = urls.find(([, url]) => url.test(plain))?.[0];
  const objects = values.slice(0, 20).flatMap(({ value }) => nestedObjects(value).slice(0, 500));
  for (const object of objects) {
    const fields = fieldsOf(object);
    const other = otherRequests.find(({ fits }) => fits(fields));
    if (other !== undefined) return describe(other.api, other.amounts?.(fields));
  }
  return byUrl === undefined ? undefined : describe(byUrl, undefined);
}

function describe(api: string, amounts: Amounts | undefined): Text {
  if (amounts === undefined) return t`This is a request to ${api}, not to Klarna Payments.`;
  const [amount = '', lines = ''] = [amounts.amount, amounts.lines].map((sum) =>
    amounts.unit === 'major' ? sum.toFixed(2) : String(sum),
  );
  return amount === lines
    ? t`This is a request to ${api}, not to Klarna Payments. Its lines add up to its amount, ${amount}.`
    : t`This is a request to ${api}, not to Klarna Payments. Its lines add up to ${lines}, but its amount is ${amount}.`;
}

function sums(
  amount: number,
  lines: readonly number[],
  unit: Amounts['unit'] = 'minor',
): Amounts | undefined {
  const total = lines.reduce((sum, line) => sum + line, 0);
  return lines.length === 0 || Number.isNaN(total + amount) ? undefined : { amount, lines: total, unit };
}

function numberOf(json: unknown): number {
  return typeof json === 'number'
    ? json
    : typeof json === 'string' && json.trim() !== ''
      ? Number(json)
      : Number.NaN;
}

function listOf(json: unknown): Fields[] {
  return Array.isArray(json) ? json.map(fieldsOf) : [];
}

function isObjectWith(json: unknown, ...names: readonly string[]): boolean {
  const fields = fieldsOf(json);
  return names.every((name) => fields[name] !== undefined);
}
