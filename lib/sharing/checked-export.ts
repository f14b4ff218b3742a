import type { Json } from '../display/shown-value.ts';
import { Bundle } from './bundle.ts';
import { type CheckedExport, checkExport } from './check-export.ts';
import { findLeaks } from './find-leaks.ts';
import { makeFixture } from './fixture.ts';
import type { KnownValue } from './known-value.ts';
import { mapJson } from './map-json.ts';
import { writeReport } from './report.ts';

/** A report for people, as Markdown. */
export function exportReport(bundle: Bundle, known: readonly KnownValue[]): CheckedExport {
  return written(bundle, writeReport, known);
}

/** A support bundle for tools and for a colleague's extension, as JSON. */
export function exportBundle(bundle: Bundle, known: readonly KnownValue[]): CheckedExport {
  return written(bundle, jsonText, known);
}

/** A fixture for the merchant's own tests: JSON with the structure of Klarna's answer. */
export function exportFixture(body: Json, known: readonly KnownValue[]): CheckedExport {
  const fixture = makeFixture(body, known);
  const leaks = findLeaks(jsonText(fixture), known);
  return checkExport(jsonText(leaks.length === 0 ? fixture : maskFieldsWith(fixture, leaks)), known);
}

function written(
  bundle: Bundle,
  write: (bundle: Bundle) => string,
  known: readonly KnownValue[],
): CheckedExport {
  const text = write(bundle);
  const leaks = findLeaks(text, known);
  if (leaks.length === 0) return { kind: 'clear', text };
  const masked = Bundle.safeParse(maskFieldsWith(bundle, leaks));
  return checkExport(masked.success ? write(masked.data) : text, known);
}

/**
 * Masks the whole text of each field that contains a known value but is not masked by name, such as an order line that
 * contains the shopper's name.
 */
function maskFieldsWith(content: Json, leaks: readonly KnownValue[]): Json {
  const safe = (part: string) => (findLeaks(part, leaks).length === 0 ? part : '•••••');
  return mapJson(content, { leaf: (value) => (typeof value === 'string' ? safe(value) : value), key: safe });
}

function jsonText(content: Json): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
