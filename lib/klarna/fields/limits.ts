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
  /** `date`: yyyy-mm-dd. `date-time`: ISO 8601 in UTC. */
  format?: 'date' | 'date-time';
  /** Klarna's API has refused more or less than this in public reports, although its description allows it. */
  refused?: { shorterThan?: number; longerThan?: number };
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
const color: FieldLimits = { pattern: /^#[A-Fa-f0-9]{6}$/ };

const address: Readonly<Record<string, FieldLimits>> = {
  title: upTo(20),
  given_name: upTo(99),
  family_name: upTo(99),
  organization_name: upTo(99),
  attention: upTo(99),
  street_address: upTo(99),
  street_address2: upTo(99),
  postal_code: upTo(10),
  city: upTo(99),
  region: upTo(99),
  country: countryCode,
  email: upTo(99),
  phone: upTo(99),
};

const under = (path: string, limits: Readonly<Record<string, FieldLimits>>) =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [`${path}.${name}`, limit]));

/**
 * The documented limits of fields, by the path of the table of fields. A field without an entry has none. Apart from
 * the table, because only rules need them.
 */
export const limits: Readonly<Record<string, FieldLimits>> = {
  status: { oneOf: ['complete', 'incomplete'] },
  expires_at: { format: 'date-time' },
  intent: { oneOf: ['buy', 'tokenize', 'buy_and_tokenize'] },
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
    // Refusals: klarna-payments-for-woocommerce#38 and #149, klarna-checkout-for-woocommerce#241.
    reference: { maxLength: 255, refused: { longerThan: 64 } },
    name: { minLength: 1, maxLength: 255 },
    quantity: nonNegative,
    quantity_unit: { minLength: 1, maxLength: 8 },
    unit_price: { maximum: 200_000_000 },
    tax_rate: { minimum: 0, maximum: 10_000 },
    total_amount: { maximum: 200_000_000 },
    total_discount_amount: nonNegative,
    // Refusals: klarna-payments-for-woocommerce#397.
    image_url: { maxLength: 1024, refused: { shorterThan: 1 } },
    product_url: upTo(1024),
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
    confirmation: upTo(2000),
    notification: upTo(2000),
    push: upTo(2000),
    authorization: upTo(2000),
  }),
  ...under('options', {
    color_border: color,
    color_border_selected: color,
    color_details: color,
    color_text: color,
  }),
  client_token: upTo(4096),
};
