import { type Text, t } from '../../language/text.ts';
import type { JsonPath } from '../json-path.ts';

/**
 * Where a field is sent or received: in the body that creates or updates a session, in the answer that reads it, in
 * the body that creates an order. The `data` of the library's calls updates the session, so it has the fields of
 * `update`.
 */
type FieldUse = 'create' | 'update' | 'read' | 'order';

type FieldType = 'string' | 'integer' | 'boolean' | 'object' | 'array';

/**
 * Why a value is personal and therefore masked.
 * - `person`: identifies or describes the person. Masked under this name everywhere, even in an unexpected place.
 * - `organization`: identifies a business, which may be one person's. Masked under this name anywhere.
 * - `in-place`: a common name, such as `type`, or a whole object. Masked in its object only.
 */
type Personal = 'person' | 'organization' | 'in-place';

/** What replaces a personal or secret value in a test fixture. By default, the word "sample". */
export type Dummy =
  /** The value itself, because many shoppers share it and checks depend on it. */
  | 'kept'
  /** Zeros for digits and X for letters. */
  | 'same-shape'
  | 'date'
  | 'client-token'
  | 'authorization-token'
  | 'given-name'
  | 'family-name'
  | 'email'
  | 'street'
  | 'city';

/** One field of Klarna's API. Its limits are in `limits.ts`, which the popup does not load. */
export interface Field {
  type: FieldType;
  uses: readonly FieldUse[];
  /** A credential: never shown whole. */
  secret?: true;
  personal?: Personal;
  /** Many shoppers have the same value, so finding it in an export identifies none of them. */
  shared?: true;
  /** The only countries (ISO 3166 alpha-2) whose shoppers have a value. Absent: all countries. */
  countries?: readonly string[];
  /** The name of the field on screen, where its name on the wire is not shown. */
  label?: Text;
  dummy?: Dummy;
}

/** A field with the fields inside it. `uses` is inherited from the object around it unless the field has its own. */
interface Entry extends Omit<Field, 'uses'> {
  uses?: readonly FieldUse[];
  fields?: Record<string, Entry>;
  /** The type of a list's items that are not objects. */
  items?: FieldType;
}

const everywhere: readonly FieldUse[] = ['create', 'update', 'read', 'order'];
const notInOrder: readonly FieldUse[] = ['create', 'update', 'read'];
const received: readonly FieldUse[] = ['read'];

const string: Entry = { type: 'string' };
const integer: Entry = { type: 'integer' };
const stringOfSession: Entry = { type: 'string', uses: notInOrder };

const person = (label: Text, rest?: Partial<Entry>): Entry => ({
  type: 'string',
  personal: 'person',
  label,
  ...rest,
});
const organization = (label: Text, rest?: Partial<Entry>): Entry => ({
  ...person(label, rest),
  personal: 'organization',
});
const sharedInPlace = (label?: Text, rest?: Partial<Entry>): Entry => ({
  type: 'string',
  personal: 'in-place',
  shared: true,
  ...(label && { label }),
  ...rest,
});

const title = person(t`Title`, { shared: true, countries: ['GB', 'DE', 'AT', 'NL', 'BE', 'CH'] });

const address: Entry = {
  type: 'object',
  personal: 'in-place',
  fields: {
    title,
    given_name: person(t`Given name`, { dummy: 'given-name' }),
    family_name: person(t`Family name`, { dummy: 'family-name' }),
    organization_name: organization(t`Organization name`),
    attention: person(t`Attention`),
    street_address: person(t`Street address`, { dummy: 'street' }),
    street_address2: person(t`Street address 2`),
    postal_code: person(t`Postal code`, { dummy: 'same-shape' }),
    city: person(t`City`, { dummy: 'city' }),
    // Mandatory in the US and Australia (API description), possible everywhere.
    region: sharedInPlace(t`Region`),
    country: sharedInPlace(t`Country`, { dummy: 'kept' }),
    email: person(t`Email`, { dummy: 'email' }),
    phone: person(t`Phone`, { dummy: 'same-shape' }),
  },
};

const customer: Entry = {
  type: 'object',
  personal: 'in-place',
  fields: {
    type: sharedInPlace(t`Type`, { dummy: 'kept' }),
    title,
    gender: person(t`Gender`, { shared: true, dummy: 'kept' }),
    date_of_birth: person(t`Date of birth`, { dummy: 'date' }),
    // The API description has these two for sending only; Klarna's documentation shows them in an answer.
    last_four_ssn: person(t`SSN (last four digits)`, { dummy: 'same-shape', countries: ['US'] }),
    national_identification_number: person(t`National identification number`, {
      dummy: 'same-shape',
      countries: ['SE', 'NO', 'DK', 'FI'],
    }),
    organization_entity_type: sharedInPlace(t`Organization type`, { dummy: 'kept' }),
    organization_registration_id: organization(t`Registration number`, { dummy: 'same-shape' }),
    vat_id: organization(t`VAT ID`, { dummy: 'same-shape' }),
  },
};

const orderLine: Record<string, Entry> = {
  type: string,
  reference: string,
  name: string,
  quantity: integer,
  quantity_unit: string,
  unit_price: integer,
  tax_rate: integer,
  total_amount: integer,
  total_discount_amount: integer,
  total_tax_amount: integer,
  image_url: string,
  product_url: string,
  merchant_data: string,
  product_identifiers: {
    type: 'object',
    fields: {
      brand: string,
      category_path: string,
      global_trade_item_number: string,
      manufacturer_part_number: string,
      color: string,
      size: string,
    },
  },
  subscription: { type: 'object', fields: { name: string, interval: string, interval_count: integer } },
};

/** The fields of a payment session and of the body that creates an order. */
const root: Record<string, Entry> = {
  status: { type: 'string', uses: received },
  expires_at: { type: 'string', uses: received },
  intent: stringOfSession,
  acquiring_channel: stringOfSession,
  purchase_country: string,
  purchase_currency: string,
  locale: string,
  order_amount: integer,
  order_tax_amount: integer,
  order_lines: { type: 'array', fields: orderLine },
  payment_method_categories: {
    type: 'array',
    uses: received,
    fields: {
      identifier: string,
      name: string,
      asset_urls: { type: 'object', fields: { descriptive: string, standard: string } },
    },
  },
  custom_payment_method_ids: { type: 'array', items: 'string' },
  customer,
  billing_address: address,
  shipping_address: address,
  merchant_reference1: string,
  merchant_reference2: string,
  merchant_data: string,
  merchant_urls: {
    type: 'object',
    fields: { confirmation: string, notification: string, push: string, authorization: string },
  },
  design: stringOfSession,
  options: {
    type: 'object',
    uses: notInOrder,
    fields: {
      color_border: string,
      color_border_selected: string,
      color_details: string,
      color_text: string,
      radius_border: string,
    },
  },
  attachment: {
    type: 'object',
    uses: notInOrder,
    personal: 'in-place',
    fields: {
      body: { type: 'string', personal: 'in-place' },
      content_type: sharedInPlace(undefined, { dummy: 'kept' }),
    },
  },
  client_token: { type: 'string', uses: received, secret: true, dummy: 'client-token' },
  authorization_token: { type: 'string', uses: received, secret: true, dummy: 'authorization-token' },
  auto_capture: { type: 'boolean', uses: ['order'] },
};

/**
 * Every field of Klarna's API description (docs.klarna.com/api/payments) for payment sessions and orders, by its path:
 * `order_lines[].tax_rate`, where `[]` is any index.
 */
export const fields: ReadonlyMap<string, Field> = new Map(flatten(root, '', everywhere));

function flatten(
  entries: Record<string, Entry>,
  prefix: string,
  usesAround: readonly FieldUse[],
): [string, Field][] {
  return Object.entries(entries).flatMap(([name, { fields: inside = {}, items, ...field }]) => {
    const uses = field.uses ?? usesAround;
    const path = `${prefix}${name}`;
    const itemFields: [string, Field][] = items === undefined ? [] : [[`${path}[]`, { type: items, uses }]];
    const below = flatten(inside, field.type === 'array' ? `${path}[].` : `${path}.`, uses);
    return [[path, { ...field, uses }], ...itemFields, ...below];
  });
}

/** The path of a value in the form of the table: `order_lines[0].tax_rate` is `order_lines[].tax_rate`. */
export function fieldPath(path: JsonPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** The names, without paths, of the fields that a condition holds for. */
export function fieldNames(holds: (field: Field) => boolean): ReadonlySet<string> {
  return new Set([...fields].flatMap(([path, field]) => (holds(field) ? [fieldName(path)] : [])));
}

/** The field of an address or a customer by its name; `undefined` for a name that Klarna does not document there. */
export function personField(name: string): Field | undefined {
  return fields.get(`customer.${name}`) ?? fields.get(`billing_address.${name}`);
}

/** The last name in a path of the table. */
export function fieldName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
