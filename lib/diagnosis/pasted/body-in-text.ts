import type { PastedBody } from '../known.ts';

/** The body of a request to Klarna, as it was parsed. */
export interface BodyInText {
  body: object;
  /** Whether only order lines were pasted, without the order around them. */
  isExcerpt: boolean;
  notation: PastedBody['notation'];
}

/** Fields that only a request about an order has. One of these is enough; of `others`, two are needed. */
const certainFields: ReadonlySet<string> = new Set(['order_lines', 'order_amount']);
const others: ReadonlySet<string> = new Set(
  'order_tax_amount purchase_country purchase_currency locale billing_address shipping_address customer merchant_urls intent merchant_reference1 auto_capture'.split(
    ' ',
  ),
);
/** Fields of an order line that no other object has together. Two are enough. */
const lineFields: ReadonlySet<string> = new Set(
  'quantity unit_price total_amount total_tax_amount tax_rate total_discount_amount'.split(' '),
);

/** The object that looks most like the body of create session, update session or create order. */
export function bodyAmong(objects: readonly object[]): BodyInText | undefined {
  let best: { body: object; likeness: number } | undefined;
  for (const body of objects) {
    const likeness = bodyLikeness(body);
    if (likeness > (best?.likeness ?? 0)) best = { body, likeness };
  }
  return best && { body: best.body, isExcerpt: false, notation: undefined };
}

/** How much an object looks like the body of a request to Klarna; 0 means not at all. */
export function bodyLikeness(value: object): number {
  const keys = Object.keys(value);
  const certain = keys.filter((key) => certainFields.has(key)).length;
  const likely = keys.filter((key) => others.has(key)).length;
  return certain > 0 || likely > 1 ? certain * 3 + likely : 0;
}

/** The order lines among objects that are not in an order, as the body that they are an excerpt of. */
export function excerptAmong(objects: readonly object[]): BodyInText | undefined {
  const lines = objects.filter(
    (object) => Object.keys(object).filter((key) => lineFields.has(key)).length > 1,
  );
  return lines.length === 0
    ? undefined
    : { body: { order_lines: lines }, isExcerpt: true, notation: undefined };
}
