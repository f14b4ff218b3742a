import type { JsonPath } from '../klarna/json-path.ts';
import {
  Address,
  AssetUrls,
  Attachment,
  Customer,
  MerchantUrls,
  Options,
  OrderLine,
  PaymentMethodCategory,
  PaymentSession,
  ProductIdentifiers,
  Subscription,
} from '../klarna/session.ts';

/** The documented keys of every object of a session, by its place; `[]` stands for any index. */
const documentedKeys = new Map<string, ReadonlySet<string>>(
  Object.entries({
    '': PaymentSession.shape,
    '.attachment': Attachment.shape,
    '.billing_address': Address.shape,
    '.customer': Customer.shape,
    '.merchant_urls': MerchantUrls.shape,
    '.options': Options.shape,
    '.order_lines[]': OrderLine.shape,
    '.order_lines[].product_identifiers': ProductIdentifiers.shape,
    '.order_lines[].subscription': Subscription.shape,
    '.payment_method_categories[]': PaymentMethodCategory.shape,
    '.payment_method_categories[].asset_urls': AssetUrls.shape,
    '.shipping_address': Address.shape,
  }).map(([place, shape]) => [place, new Set(Object.keys(shape))]),
);

/**
 * Whether a field stands in an object that Klarna documents without being documented itself. What lies below an
 * undocumented field is not marked again.
 */
export function isUndocumented(path: JsonPath): boolean {
  const key = path.at(-1);
  if (typeof key !== 'string') return false;
  const place = path
    .slice(0, -1)
    .map((step) => (typeof step === 'number' ? '[]' : `.${step}`))
    .join('');
  return documentedKeys.get(place)?.has(key) === false;
}
