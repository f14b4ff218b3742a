import type { SdkCall } from './sdk-call.ts';

/** One fact of a call: a documented option or result, by its name on the wire. */
export interface CallFact {
  name: string;
  value: string;
  /** Whether the payment cannot continue: `show_form: false`, `approved: false`, or an error. */
  bad: boolean;
}

/** Options and results from Klarna's SDK reference, in the order in which they are shown. */
const summarisedFields = [
  'payment_method_category',
  'payment_method_categories',
  'preferred_payment_method',
  'instance_id',
  'container',
  'auto_finalize',
  'show_form',
  'approved',
  'finalize_required',
] as const;

/** The options and the result of a call, as a few facts without personal data. */
export function summariseCall({ method, arguments: passed, outcome }: SdkCall): CallFact[] {
  const objects = [...passed, outcome && 'value' in outcome ? outcome.value : undefined].filter(isRecord);
  const facts = summarisedFields.flatMap((name) =>
    objects.flatMap((object) =>
      name in object
        ? [{ name, value: asText(object[name]), bad: object[name] === false && isResult(name) }]
        : [],
    ),
  );
  const invalid = objects.flatMap(({ error }) =>
    isRecord(error) ? [asText(error.invalid_fields ?? error)] : [],
  );
  const events = /\.(?:on|off)$/.test(method) && typeof passed[0] === 'string' ? [passed[0]] : [];
  return [
    ...events.map((value) => ({ name: 'event', value, bad: false })),
    ...facts,
    ...invalid.map((value) => ({ name: 'error', value, bad: true })),
  ];
}

function isResult(name: string): boolean {
  return name === 'show_form' || name === 'approved';
}

function asText(value: unknown): string {
  // A category can be the object of the session that has it as its identifier.
  if (isRecord(value) && typeof value.identifier === 'string') return value.identifier.slice(0, 100);
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'string' ? value.slice(0, 100) : JSON.stringify(value).slice(0, 100);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
