/** What Klarna's API description says about a value. Lengths count characters, numbers are as on the wire. */
export interface FieldLimits {
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  /** The whole value matches it. As the API description writes it. */
  pattern?: RegExp;
  /** The documented values. */
  oneOf?: readonly string[];
  /** `date`: yyyy-mm-dd. `date-time`: ISO 8601 in UTC. The others: what `formats.ts` checks. */
  format?:
    | 'date'
    | 'date-time'
    | 'email'
    | 'phone'
    | 'person-name'
    | 'postal-code'
    | 'region'
    | 'title'
    | 'url';
  /** Klarna's API has refused more than this in public reports, although its description allows it. */
  refused?: { longerThan: number };
  /** Klarna's API has accepted an empty string in public reports, although its description requires a character. */
  acceptsEmpty?: true;
}

/** The page of a field, where it is not the API description itself. */
const pages: Readonly<Record<string, string>> = {
  attachment: 'https://docs.klarna.com/api/attachment-schema/',
  customer: 'https://docs.klarna.com/klarna-payments/in-depth-knowledge/customer-data-requirements/',
  billing_address: 'https://docs.klarna.com/klarna-payments/in-depth-knowledge/customer-data-requirements/',
  shipping_address: 'https://docs.klarna.com/klarna-payments/in-depth-knowledge/customer-data-requirements/',
};

/** Klarna's documentation of the field at a path of the table of fields. */
export function documentationOf(path: string): string {
  const [object = ''] = path.split(/[.[]/, 1);
  return (
    (Object.hasOwn(pages, object) ? pages[object] : undefined) ?? 'https://docs.klarna.com/api/payments/'
  );
}

const upTo = (maxLength: number): FieldLimits => ({ maxLength });
const nonNegative: FieldLimits = { minimum: 0 };
const countryCode: FieldLimits = { pattern: /^[A-Za-z]{2,2}$/ };
const url = (maxLength: number): FieldLimits => ({ maxLength, format: 'url' });
/** Limits of a color, also of the older ones that the API description no longer lists: `color_button`, `color_link`, … */
export const color: FieldLimits = { pattern: /^#[A-Fa-f0-9]{6}$/ };

const address: Readonly<Record<string, FieldLimits>> = {
  title: { maxLength: 20, format: 'title' },
  given_name: { maxLength: 99, format: 'person-name' },
  family_name: { maxLength: 99, format: 'person-name' },
  organization_name: upTo(99),
  attention: upTo(99),
  street_address: upTo(99),
  street_address2: upTo(99),
  postal_code: { maxLength: 10, format: 'postal-code' },
  city: upTo(99),
  region: { maxLength: 99, format: 'region' },
  country: countryCode,
  email: { maxLength: 99, format: 'email' },
  phone: { maxLength: 99, format: 'phone' },
};

const under = (path: string, limits: Readonly<Record<string, FieldLimits>>) =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [`${path}.${name}`, limit]));

/** The limits of the field at a path of the table of fields; empty for a field without any. */
export function limitsOf(path: string): FieldLimits {
  return (Object.hasOwn(limits, path) ? limits[path] : undefined) ?? {};
}

/**
 * The documented limits of fields, by the path of the table of fields. A field without an entry has none. Apart from
 * the table, because only rules need them.
 */
export const limits: Readonly<Record<string, FieldLimits>> = {
  status: { oneOf: ['complete', 'incomplete'] },
  expires_at: { format: 'date-time' },
  // The last one: Klarna, "Advanced Features in Salesforce Commerce Cloud".
  intent: { oneOf: ['buy', 'tokenize', 'buy_and_tokenize', 'buy_and_default_tokenize'] },
  acquiring_channel: { oneOf: ['ECOMMERCE', 'IN_STORE', 'TELESALES'] },
  purchase_country: countryCode,
  purchase_currency: { pattern: /^[A-Za-z]{3,3}$/ },
  locale: { pattern: /^[A-Za-z]{2,2}(?:-[A-Za-z]{2,2})*$/ },
  order_amount: nonNegative,
  order_tax_amount: nonNegative,
  order_lines: { minItems: 1, maxItems: 1000 },
  ...under('order_lines[]', {
    type: {
      oneOf: [
        'physical',
        'discount',
        'shipping_fee',
        'sales_tax',
        'digital',
        'gift_card',
        'store_credit',
        'surcharge',
      ],
    },
    // Refusals: krokedil/klarna-payments-for-woocommerce#38 and #149, krokedil/klarna-checkout-for-woocommerce#241.
    reference: { maxLength: 255, refused: { longerThan: 64 } },
    name: { minLength: 1, maxLength: 255 },
    quantity: nonNegative,
    // Klarna has accepted an empty text: krokedil/klarna-payments-for-woocommerce#9.
    quantity_unit: { minLength: 1, maxLength: 8, acceptsEmpty: true },
    unit_price: { maximum: 200_000_000 },
    tax_rate: { minimum: 0, maximum: 10_000 },
    total_amount: { maximum: 200_000_000 },
    total_discount_amount: nonNegative,
    // Refusals of an empty text: krokedil/klarna-payments-for-woocommerce#397.
    image_url: url(1024),
    product_url: url(1024),
    merchant_data: upTo(1024),
  }),
  ...under('order_lines[].product_identifiers', {
    brand: upTo(70),
    category_path: upTo(750),
    global_trade_item_number: upTo(50),
    manufacturer_part_number: upTo(70),
    color: upTo(64),
    size: upTo(64),
  }),
  ...under('order_lines[].subscription', {
    name: { minLength: 1, maxLength: 255 },
    interval: { oneOf: ['DAY', 'WEEK', 'MONTH', 'YEAR'] },
    interval_count: { minimum: 1 },
  }),
  'payment_method_categories[].identifier': {
    oneOf: ['klarna', 'pay_later', 'pay_now', 'pay_over_time', 'direct_bank_transfer', 'direct_debit'],
  },
  ...under('customer', {
    type: { oneOf: ['person', 'organization'] },
    title: { format: 'title' },
    gender: { oneOf: ['male', 'female'] },
    date_of_birth: { format: 'date' },
    last_four_ssn: { pattern: /^([0-9]{4}|[0-9]{9})$/ },
    organization_entity_type: {
      oneOf: [
        'LIMITED_COMPANY',
        'PUBLIC_LIMITED_COMPANY',
        'ENTREPRENEURIAL_COMPANY',
        'LIMITED_PARTNERSHIP_LIMITED_COMPANY',
        'LIMITED_PARTNERSHIP',
        'GENERAL_PARTNERSHIP',
        'REGISTERED_SOLE_TRADER',
        'SOLE_TRADER',
        'CIVIL_LAW_PARTNERSHIP',
        'PUBLIC_INSTITUTION',
        'OTHER',
      ],
    },
  }),
  ...under('billing_address', address),
  ...under('shipping_address', address),
  merchant_reference1: upTo(255),
  merchant_reference2: upTo(255),
  merchant_data: upTo(6000),
  ...under('merchant_urls', {
    confirmation: url(2000),
    notification: url(2000),
    push: url(2000),
    authorization: url(2000),
  }),
  ...under('options', {
    color_border: color,
    color_border_selected: color,
    color_details: color,
    color_text: color,
  }),
  client_token: upTo(4096),
};
