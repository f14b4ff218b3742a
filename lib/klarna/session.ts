import * as z from 'zod/mini';
import type { ShapeProblem } from './failure.ts';
import { parseLeniently, type UnexpectedValue } from './parse-leniently.ts';

/**
 * The answer of `GET /payments/v1/sessions/{session_id}` (schema `session_read` of Klarna's API description, plus
 * fields that only its documentation shows). No field is required, every field may be `null`, enumerations are open,
 * and unknown fields are kept. Amounts are integers in minor units, tax rates in basis points.
 */
const string = z.nullish(z.string());
/** Minor units of the purchase currency. */
const amount = z.nullish(z.int());

export const Address = z.looseObject({
  title: string,
  given_name: string,
  family_name: string,
  organization_name: string,
  attention: string,
  street_address: string,
  street_address2: string,
  postal_code: string,
  city: string,
  region: string,
  country: string,
  email: string,
  phone: string,
});
export type Address = z.infer<typeof Address>;

export const Customer = z.looseObject({
  type: string,
  title: string,
  gender: string,
  /** yyyy-mm-dd */
  date_of_birth: string,
  last_four_ssn: string,
  national_identification_number: string,
  organization_entity_type: string,
  organization_registration_id: string,
  vat_id: string,
});
export type Customer = z.infer<typeof Customer>;

const ProductIdentifiers = z.looseObject({
  brand: string,
  category_path: string,
  global_trade_item_number: string,
  manufacturer_part_number: string,
  color: string,
  size: string,
});

const Subscription = z.looseObject({
  name: string,
  interval: string,
  interval_count: z.nullish(z.int()),
});

export const OrderLine = z.looseObject({
  type: string,
  reference: string,
  name: string,
  quantity: z.nullish(z.int()),
  quantity_unit: string,
  /** Includes tax, excludes discounts; negative for discounts and store credit. */
  unit_price: amount,
  /** Basis points: 1900 is 19 %. */
  tax_rate: z.nullish(z.int()),
  total_amount: amount,
  total_discount_amount: amount,
  total_tax_amount: amount,
  image_url: string,
  product_url: string,
  merchant_data: string,
  product_identifiers: z.nullish(ProductIdentifiers),
  subscription: z.nullish(Subscription),
});
export type OrderLine = z.infer<typeof OrderLine>;

const AssetUrls = z.looseObject({ descriptive: string, standard: string });

const PaymentMethodCategory = z.looseObject({
  identifier: string,
  name: string,
  asset_urls: z.nullish(AssetUrls),
});

const MerchantUrls = z.looseObject({
  confirmation: string,
  notification: string,
  push: string,
  authorization: string,
});

const Options = z.looseObject({
  color_border: string,
  color_border_selected: string,
  color_details: string,
  color_text: string,
  radius_border: string,
});

const Attachment = z.looseObject({ body: string, content_type: string });

export const PaymentSession = z.looseObject({
  status: string,
  expires_at: string,
  intent: string,
  acquiring_channel: string,
  purchase_country: string,
  purchase_currency: string,
  locale: string,
  order_amount: amount,
  order_tax_amount: amount,
  order_lines: z.nullish(z.array(z.nullish(OrderLine))),
  payment_method_categories: z.nullish(z.array(z.nullish(PaymentMethodCategory))),
  custom_payment_method_ids: z.nullish(z.array(string)),
  customer: z.nullish(Customer),
  billing_address: z.nullish(Address),
  shipping_address: z.nullish(Address),
  merchant_reference1: string,
  merchant_reference2: string,
  merchant_data: string,
  merchant_urls: z.nullish(MerchantUrls),
  design: string,
  options: z.nullish(Options),
  attachment: z.nullish(Attachment),
  /** A credential: it gives access to the shopper's widget. */
  client_token: string,
  /** A credential: the order can be placed with it for 60 minutes. */
  authorization_token: string,
});
export type PaymentSession = z.infer<typeof PaymentSession>;

export type SessionReading =
  | { kind: 'session'; session: PaymentSession; unexpected: UnexpectedValue[] }
  /** JSON, but not a payment session. */
  | { kind: 'wrong-shape'; problem: ShapeProblem };

/** Reads JSON as a payment session. A value of the wrong type becomes `null` and is listed; all others are kept. */
export function readPaymentSession(answer: unknown): SessionReading {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    return { kind: 'wrong-shape', problem: { why: 'not-an-object', received: jsonType(answer) } };
  }
  if (!Object.keys(answer).some((key) => Object.hasOwn(PaymentSession.shape, key))) {
    return { kind: 'wrong-shape', problem: { why: 'no-known-field' } };
  }
  const { value, unexpected } = parseLeniently(PaymentSession, answer);
  return { kind: 'session', session: value, unexpected };
}

/** Whether the session is authorized. Klarna shares customer details from then on. */
export function isAuthorized(session: PaymentSession): boolean {
  return session.status === 'complete' || Boolean(session.authorization_token);
}

/** The JSON type of a value that is not an object. Whatever JSON cannot hold counts as nothing. */
function jsonType(json: unknown): Extract<ShapeProblem, { why: 'not-an-object' }>['received'] {
  if (json === null) return 'null';
  if (Array.isArray(json)) return 'list';
  const type = typeof json;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'nothing';
}
