import { personField } from '../klarna/fields/fields.ts';
import { valueAt } from '../klarna/json-path.ts';
import { isAuthorized, type PaymentSession } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import { type Text, t } from '../language/text.ts';

/** Why a field of a session has no value. Each reason looks different on screen. */
export type Emptiness =
  /** Klarna holds it back until the shopper has authorized. */
  | 'withheld'
  /** It was probably not sent. */
  | 'never-sent'
  /** An earlier snapshot had it. */
  | 'removed'
  /** Klarna does not ask for it in this country. */
  | 'not-in-region'
  /** It is present but empty: an empty string, array or object. */
  | 'sent-empty'
  /** Klarna accepts it but does not return it. */
  | 'not-returned';

export interface WhyEmpty {
  kind: Emptiness;
  /** One sentence for people, without any value of the session. */
  words: Text;
}

/** What is known about the fields of a session. */
export interface FieldsKnown {
  session: PaymentSession;
  /** The JSON it was read from; the session itself by default. */
  body?: unknown;
  earlier?: readonly Snapshot[] | undefined;
}

/** Objects that Klarna shares only after authorization. */
const personal: ReadonlySet<string> = new Set(['billing_address', 'shipping_address', 'customer']);
/** Fields that can be sent but are not returned: the documentation has them, the description of the answer does not. */
const writeOnly: ReadonlySet<string> = new Set([
  'customer.last_four_ssn',
  'customer.national_identification_number',
]);

/** Why there is nothing at a path as `jsonPath` writes it; `undefined` where there is something. Pure. */
export function whyEmpty(path: string, known: FieldsKnown): WhyEmpty | undefined {
  const { session, body = session, earlier = [] } = known;
  const steps = stepsOf(path);
  const value = valueAt(body, steps);
  if (value !== undefined && value !== null && !isEmpty(value)) return undefined;
  if (value !== undefined && value !== null) {
    return { kind: 'sent-empty', words: t`The field is present but empty.` };
  }
  if (earlier.some((snapshot) => hasValue(valueAt(snapshot.body, steps)))) {
    return { kind: 'removed', words: t`An earlier snapshot of this session had it.` };
  }
  const [top = ''] = steps;
  if (personal.has(String(top)) && !isAuthorized(session)) {
    return { kind: 'withheld', words: t`Klarna shares it only after the session is authorized.` };
  }
  const elsewhere = whereSent(path, session.purchase_country ?? undefined);
  if (elsewhere !== undefined) return { kind: 'not-in-region', words: elsewhere };
  if (writeOnly.has(path)) {
    return { kind: 'not-returned', words: t`Klarna accepts it but does not return it.` };
  }
  if (path === 'authorization_token') {
    return { kind: 'withheld', words: t`Klarna returns it after the session is authorized.` };
  }
  return { kind: 'never-sent', words: t`It was probably not sent.` };
}

/** The steps of a path: `order_lines[0].name` is `order_lines`, `0`, `name`. */
function stepsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, index, quoted, name]) =>
    index !== undefined ? Number(index) : (quoted ?? name ?? ''),
  );
}

function hasValue(value: unknown): boolean {
  return value !== undefined && value !== null && !isEmpty(value);
}

/** Whether a value is empty. An object or array that contains only empty values is empty, too. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((item) => item === null || item === undefined || isEmpty(item));
}

/** The sentence for a field that Klarna asks for only in some countries (customer data requirements). */
const onlyIn: Readonly<Record<string, Text>> = {
  title: t`Klarna supports titles only in GB, DE, AT, NL, BE and CH.`,
  last_four_ssn: t`It is only for the US.`,
  national_identification_number: t`It is only for Sweden, Norway, Denmark and Finland.`,
};

/** In the US, tax is a separate line. */
const outsideUs: ReadonlySet<string> = new Set(['tax_rate', 'total_tax_amount']);

/** Why a field is not sent in a country; `undefined` if it may be sent, or if the country is not known. */
function whereSent(path: string, country: string | undefined): Text | undefined {
  if (country === undefined) return undefined;
  const code = country.toUpperCase();
  const field = path.replace(/^.*\./, '');
  if (/^order_lines\[\d+\]\./.test(path)) {
    return code === 'US' && outsideUs.has(field) ? t`In the US, tax is a separate line.` : undefined;
  }
  if (!/^(billing_address|shipping_address|customer)\./.test(path)) return undefined;
  const countries = personField(field)?.countries;
  if (countries === undefined || countries.includes(code)) return undefined;
  return Object.hasOwn(onlyIn, field) ? onlyIn[field] : undefined;
}
