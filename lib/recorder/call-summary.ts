import type { SdkCall } from './sdk-call.ts';

/** One fact of a call that is worth its line: a documented option or result, by its name on the wire. */
export interface CallFact {
  name: string;
  value: string;
  /** Whether it says that Klarna cannot go on: `show_form: false`, `approved: false`, an error. */
  bad: boolean;
}

/** Options and results that Klarna's SDK reference documents, in the order in which they are read. */
const telling = [
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

/** What a call was about and how it went, in a few words. Personal data is not among them. */
export function summariseCall({ method, arguments: passed, outcome }: SdkCall): CallFact[] {
  const objects = [...passed, outcome && 'value' in outcome ? outcome.value : undefined].filter(isRecord);
  const facts = telling.flatMap((name) =>
    objects.flatMap((object) =>
      name in object
        ? [{ name, value: words(object[name]), bad: object[name] === false && isResult(name) }]
        : [],
    ),
  );
  const invalid = objects.flatMap(({ error }) =>
    isRecord(error) ? [words(error.invalid_fields ?? error)] : [],
  );
  const listens = /\.(?:on|off)$/.test(method) && typeof passed[0] === 'string' ? [passed[0]] : [];
  return [
    ...listens.map((value) => ({ name: 'event', value, bad: false })),
    ...facts,
    ...invalid.map((value) => ({ name: 'error', value, bad: true })),
  ];
}

function isResult(name: string): boolean {
  return name === 'show_form' || name === 'approved';
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(', ');
  return typeof value === 'string' ? value.slice(0, 100) : JSON.stringify(value).slice(0, 100);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
