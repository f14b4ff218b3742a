import type { Json } from '../display/shown-value.ts';
import { Bundle } from './bundle.ts';
import { leaksIn } from './canary.ts';
import { makeFixture } from './fixture.ts';
import type { KnownValue } from './known-value.ts';
import { mapJson } from './map-json.ts';
import { writeReport } from './report.ts';

/** A text that is about to leave. */
export type Outgoing =
  | { kind: 'clear'; text: string }
  /** It holds something secret or personal that is known from these places. */
  | { kind: 'held-back'; paths: string[] };

/** The last look at the bytes, before everything that is copied or saved. */
export function outgoing(text: string, known: readonly KnownValue[]): Outgoing {
  const leaks = leaksIn(text, known);
  return leaks.length === 0
    ? { kind: 'clear', text }
    : { kind: 'held-back', paths: [...new Set(leaks.map(({ path }) => path))] };
}

/** For people: Markdown. */
export function outgoingReport(bundle: Bundle, known: readonly KnownValue[]): Outgoing {
  return written(bundle, writeReport, known);
}

/** For tools, and for a colleague's extension: JSON. */
export function outgoingBundle(bundle: Bundle, known: readonly KnownValue[]): Outgoing {
  return written(bundle, jsonText, known);
}

/** For the merchant's own tests: JSON as Klarna's API would answer it. */
export function outgoingFixture(body: Json, known: readonly KnownValue[]): Outgoing {
  const fixture = makeFixture(body, known);
  const leaks = leaksIn(jsonText(fixture), known);
  return outgoing(jsonText(leaks.length === 0 ? fixture : withholding(fixture, leaks)), known);
}

function written(bundle: Bundle, write: (bundle: Bundle) => string, known: readonly KnownValue[]): Outgoing {
  const text = write(bundle);
  const leaks = leaksIn(text, known);
  if (leaks.length === 0) return { kind: 'clear', text };
  const careful = Bundle.safeParse(withholding(bundle, leaks));
  return outgoing(careful.success ? write(careful.data) : text, known);
}

/**
 * Where a known value turns up in a field that is not masked, such as a name that is in an order line too, the whole
 * text of that field is withheld.
 */
function withholding(content: Json, leaks: readonly KnownValue[]): Json {
  const safe = (part: string) => (leaksIn(part, leaks).length === 0 ? part : '•••••');
  return mapJson(content, { leaf: (value) => (typeof value === 'string' ? safe(value) : value), key: safe });
}

function jsonText(content: Json): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
