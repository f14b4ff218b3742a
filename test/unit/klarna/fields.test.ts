import { expect, test } from 'vitest';
import { fieldNames, fieldPath, fields } from '../../../lib/klarna/fields/fields.ts';
import { documentationOf, type FieldLimits, limits } from '../../../lib/klarna/fields/limits.ts';
import { fullSession } from './sample-session.ts';

const entityTypes = [
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
];

interface DocumentedLimits extends Omit<FieldLimits, 'pattern' | 'oneOf' | 'refused' | 'acceptsEmpty'> {
  pattern?: string;
  enum?: readonly string[];
}

/**
 * Klarna's API description (schemas session_create, session, session_read and create_order_request; read in 2026-11):
 * path, type, uses (C create, U update, R read, O order), limits. What is read-only there is R only.
 */
const described: [path: string, type: string, uses: string, limits: DocumentedLimits][] = [
  ['acquiring_channel', 'string', 'CUR', { enum: ['ECOMMERCE', 'IN_STORE', 'TELESALES'] }],
  ['attachment', 'object', 'CUR', {}],
  ['attachment.body', 'string', 'CUR', {}],
  ['attachment.content_type', 'string', 'CUR', {}],
  ['authorization_token', 'string', 'R', {}],
  ['auto_capture', 'boolean', 'O', {}],
  ['billing_address', 'object', 'CURO', {}],
  ['billing_address.attention', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.city', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.country', 'string', 'CURO', { pattern: '^[A-Za-z]{2,2}$' }],
  ['billing_address.email', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.family_name', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.given_name', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.organization_name', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.phone', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.postal_code', 'string', 'CURO', { maxLength: 10 }],
  ['billing_address.region', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.street_address', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.street_address2', 'string', 'CURO', { maxLength: 99 }],
  ['billing_address.title', 'string', 'CURO', { maxLength: 20 }],
  ['client_token', 'string', 'R', { maxLength: 4096 }],
  ['custom_payment_method_ids', 'array', 'CURO', {}],
  ['custom_payment_method_ids[]', 'string', 'CURO', {}],
  ['customer', 'object', 'CURO', {}],
  ['customer.date_of_birth', 'string', 'CURO', {}],
  ['customer.gender', 'string', 'CURO', {}],
  ['customer.last_four_ssn', 'string', 'CUO', { pattern: '^([0-9]{4}|[0-9]{9})$' }],
  ['customer.national_identification_number', 'string', 'CUO', {}],
  ['customer.organization_entity_type', 'string', 'CURO', { enum: entityTypes }],
  ['customer.organization_registration_id', 'string', 'CURO', {}],
  ['customer.title', 'string', 'CURO', {}],
  ['customer.type', 'string', 'CURO', { pattern: '^(person|organization)$' }],
  ['customer.vat_id', 'string', 'CURO', {}],
  ['design', 'string', 'CUR', {}],
  ['expires_at', 'string', 'R', { format: 'date-time' }],
  ['intent', 'string', 'CUR', { enum: ['buy', 'tokenize', 'buy_and_tokenize'] }],
  ['locale', 'string', 'CURO', { pattern: '^[A-Za-z]{2,2}(?:-[A-Za-z]{2,2})*$' }],
  ['merchant_data', 'string', 'CURO', { maxLength: 6000 }],
  ['merchant_reference1', 'string', 'CURO', { maxLength: 255 }],
  ['merchant_reference2', 'string', 'CURO', { maxLength: 255 }],
  ['merchant_urls', 'object', 'CURO', {}],
  ['merchant_urls.authorization', 'string', 'CURO', { maxLength: 2000 }],
  ['merchant_urls.confirmation', 'string', 'CURO', { maxLength: 2000 }],
  ['merchant_urls.notification', 'string', 'CURO', { maxLength: 2000 }],
  ['merchant_urls.push', 'string', 'CURO', { maxLength: 2000 }],
  ['options', 'object', 'CUR', {}],
  ['options.color_border', 'string', 'CUR', { pattern: '^#[A-Fa-f0-9]{6}$' }],
  ['options.color_border_selected', 'string', 'CUR', { pattern: '^#[A-Fa-f0-9]{6}$' }],
  ['options.color_details', 'string', 'CUR', { pattern: '^#[A-Fa-f0-9]{6}$' }],
  ['options.color_text', 'string', 'CUR', { pattern: '^#[A-Fa-f0-9]{6}$' }],
  ['options.radius_border', 'string', 'CUR', {}],
  ['order_amount', 'integer', 'CURO', { minimum: 0 }],
  ['order_lines', 'array', 'CURO', { minItems: 1, maxItems: 1000 }],
  ['order_lines[].image_url', 'string', 'CURO', { maxLength: 1024 }],
  ['order_lines[].merchant_data', 'string', 'CURO', { maxLength: 1024 }],
  ['order_lines[].name', 'string', 'CURO', { minLength: 1, maxLength: 255 }],
  ['order_lines[].product_identifiers', 'object', 'CURO', {}],
  ['order_lines[].product_identifiers.brand', 'string', 'CURO', { maxLength: 70 }],
  ['order_lines[].product_identifiers.category_path', 'string', 'CURO', { maxLength: 750 }],
  ['order_lines[].product_identifiers.color', 'string', 'CURO', { maxLength: 64 }],
  ['order_lines[].product_identifiers.global_trade_item_number', 'string', 'CURO', { maxLength: 50 }],
  ['order_lines[].product_identifiers.manufacturer_part_number', 'string', 'CURO', { maxLength: 70 }],
  ['order_lines[].product_identifiers.size', 'string', 'CURO', { maxLength: 64 }],
  ['order_lines[].product_url', 'string', 'CURO', { maxLength: 1024 }],
  ['order_lines[].quantity', 'integer', 'CURO', { minimum: 0 }],
  ['order_lines[].quantity_unit', 'string', 'CURO', { minLength: 1, maxLength: 8 }],
  ['order_lines[].reference', 'string', 'CURO', { maxLength: 255 }],
  ['order_lines[].subscription', 'object', 'CURO', {}],
  ['order_lines[].subscription.interval', 'string', 'CURO', { enum: ['DAY', 'WEEK', 'MONTH', 'YEAR'] }],
  ['order_lines[].subscription.interval_count', 'integer', 'CURO', { minimum: 1 }],
  ['order_lines[].subscription.name', 'string', 'CURO', { minLength: 1, maxLength: 255 }],
  ['order_lines[].tax_rate', 'integer', 'CURO', { minimum: 0, maximum: 10000 }],
  ['order_lines[].total_amount', 'integer', 'CURO', { maximum: 200000000 }],
  ['order_lines[].total_discount_amount', 'integer', 'CURO', { minimum: 0 }],
  ['order_lines[].total_tax_amount', 'integer', 'CURO', {}],
  ['order_lines[].type', 'string', 'CURO', {}],
  ['order_lines[].unit_price', 'integer', 'CURO', { maximum: 200000000 }],
  ['order_tax_amount', 'integer', 'CURO', { minimum: 0 }],
  ['payment_method_categories', 'array', 'R', {}],
  ['payment_method_categories[].asset_urls', 'object', 'R', {}],
  ['payment_method_categories[].asset_urls.descriptive', 'string', 'R', {}],
  ['payment_method_categories[].asset_urls.standard', 'string', 'R', {}],
  ['payment_method_categories[].identifier', 'string', 'R', {}],
  ['payment_method_categories[].name', 'string', 'R', {}],
  ['purchase_country', 'string', 'CURO', { pattern: '^[A-Za-z]{2,2}$' }],
  ['purchase_currency', 'string', 'CURO', { pattern: '^[A-Za-z]{3,3}$' }],
  ['shipping_address', 'object', 'CURO', {}],
  ['shipping_address.attention', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.city', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.country', 'string', 'CURO', { pattern: '^[A-Za-z]{2,2}$' }],
  ['shipping_address.email', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.family_name', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.given_name', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.organization_name', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.phone', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.postal_code', 'string', 'CURO', { maxLength: 10 }],
  ['shipping_address.region', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.street_address', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.street_address2', 'string', 'CURO', { maxLength: 99 }],
  ['shipping_address.title', 'string', 'CURO', { maxLength: 20 }],
  ['status', 'string', 'R', { enum: ['complete', 'incomplete'] }],
];

/** What the description says in sentences, or elsewhere in Klarna's documentation. */
const saidInWords: Record<string, { uses?: string; limits?: FieldLimits }> = {
  // The sample of an answer has both; the schema of an answer has neither.
  'customer.last_four_ssn': { uses: 'CURO' },
  'customer.national_identification_number': { uses: 'CURO' },
  'customer.date_of_birth': { limits: { format: 'date' } },
  'customer.gender': { limits: { oneOf: ['male', 'female'] } },
  'customer.title': { limits: { format: 'title' } },
  intent: { limits: { oneOf: ['buy', 'tokenize', 'buy_and_tokenize', 'buy_and_default_tokenize'] } },
  ...addressInWords('billing_address'),
  ...addressInWords('shipping_address'),
  ...urls('order_lines[]', ['image_url', 'product_url'], 1024),
  ...urls('merchant_urls', ['confirmation', 'notification', 'push', 'authorization'], 2000),
  'customer.type': { limits: { oneOf: ['person', 'organization'] } },
  'order_lines[].type': {
    limits: {
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
  },
  'payment_method_categories[].identifier': {
    limits: {
      oneOf: ['klarna', 'pay_later', 'pay_now', 'pay_over_time', 'direct_bank_transfer', 'direct_debit'],
    },
  },
};

function addressInWords(path: string): Record<string, { limits: FieldLimits }> {
  return {
    [`${path}.title`]: { limits: { maxLength: 20, format: 'title' } },
    [`${path}.given_name`]: { limits: { maxLength: 99, format: 'person-name' } },
    [`${path}.family_name`]: { limits: { maxLength: 99, format: 'person-name' } },
    [`${path}.postal_code`]: { limits: { maxLength: 10, format: 'postal-code' } },
    [`${path}.region`]: { limits: { maxLength: 99, format: 'region' } },
    [`${path}.email`]: { limits: { maxLength: 99, format: 'email' } },
    [`${path}.phone`]: { limits: { maxLength: 99, format: 'phone' } },
  };
}

function urls(
  path: string,
  names: readonly string[],
  maxLength: number,
): Record<string, { limits: FieldLimits }> {
  return Object.fromEntries(
    names.map((name) => [`${path}.${name}`, { limits: { maxLength, format: 'url' as const } }]),
  );
}

const letters = { create: 'C', update: 'U', read: 'R', order: 'O' };

test('The table has exactly the fields of the API description.', () => {
  expect([...fields.keys()].sort()).toEqual(described.map(([path]) => path).sort());
});

test.each(described)('%s has its documented type, uses and limits', (path, type, uses, documented) => {
  const field = fields.get(path);
  expect(field?.type).toBe(type);
  const order = ['create', 'update', 'read', 'order'] as const;
  const written = order.filter((use) => field?.uses.includes(use)).map((use) => letters[use]);
  expect(written.join('')).toBe(saidInWords[path]?.uses ?? uses);

  const { pattern, refused: _refused, acceptsEmpty: _acceptsEmpty, ...rest } = limits[path] ?? {};
  const { pattern: documentedPattern, enum: oneOf, ...others } = documented;
  expect(rest).toEqual(saidInWords[path]?.limits ?? { ...others, ...(oneOf && { oneOf }) });
  const patternInWords = saidInWords[path]?.limits !== undefined;
  expect(pattern?.source).toBe(patternInWords ? undefined : documentedPattern);
});

test('No limit is of a field that is not in the table.', () => {
  expect(Object.keys(limits).filter((path) => !fields.has(path))).toEqual([]);
});

test('The schema of an answer has exactly the fields that are read.', () => {
  const read = [...fields].flatMap(([path, { uses }]) => (uses.includes('read') ? [path] : []));
  expect(pathsIn(fullSession)).toEqual(new Set(read));
});

test('Names that identify a shopper are personal in the table.', () => {
  const personal = fieldNames((field) => field.personal === 'person' || field.personal === 'organization');
  expect([...personal].sort()).toEqual([
    'attention',
    'city',
    'date_of_birth',
    'email',
    'family_name',
    'gender',
    'given_name',
    'last_four_ssn',
    'national_identification_number',
    'organization_name',
    'organization_registration_id',
    'phone',
    'postal_code',
    'street_address',
    'street_address2',
    'title',
    'vat_id',
  ]);
  expect([...fieldNames(({ secret }) => secret === true)].sort()).toEqual([
    'authorization_token',
    'client_token',
  ]);
});

test('Every field inside an object about a person is personal.', () => {
  const open = [...fields].filter(
    ([path, { personal }]) =>
      /^(customer|attachment|billing_address|shipping_address)\b/.test(path) && !personal,
  );
  expect(open).toEqual([]);
});

test.each([...fields.keys()])('%s has a documentation address', (path) => {
  expect(documentationOf(path)).toMatch(/^https:\/\/docs\.klarna\.com\/.+\/$/);
});

/** Every path in a session, in the form of the table. The items of lists of objects have no path of their own. */
function pathsIn(json: unknown, path: (string | number)[] = []): Set<string> {
  const own = fieldPath(path);
  const isListItem = typeof path.at(-1) === 'number' && typeof json === 'object';
  const below =
    typeof json === 'object' && json !== null
      ? Object.entries(json).flatMap(([key, value]) => [
          ...pathsIn(value, [...path, Array.isArray(json) ? Number(key) : key]),
        ])
      : [];
  return new Set([...(own === '' || isListItem ? [] : [own]), ...below]);
}
