import { leavesOf } from '../display/json-tree.ts';
import { sensitivityOf } from '../display/sensitivity.ts';
import type { Json } from '../display/shown-value.ts';
import { allReads, noHistory } from '../inspector/history/history.ts';
import { lastSnapshot } from '../inspector/readings.ts';
import type { InspectorState } from '../inspector/state.ts';
import { fieldNames } from '../klarna/fields/fields.ts';
import { type JsonPath, jsonPath } from '../klarna/json-path.ts';
import { type Text, t, verbatim } from '../language/text.ts';
import { isInEveryExport } from './report-vocabulary.ts';

/** A secret or personal value that no export may contain, and where it came from. */
export interface KnownValue {
  /** `billing_address.email`, or a path in the arguments of a call. */
  path: Text;
  /** Without white space at both ends. */
  value: string;
}

/** All secret and personal values that are known now, from all sessions and calls. Each value is listed once. */
export function knownValues({
  detections,
  readings,
  history = noHistory,
  recordings,
  pasted,
}: InspectorState): KnownValue[] {
  const tokens = detections.flatMap(({ client_token }) => knownValuesIn({ client_token }));
  const snapshots = [
    ...[...readings.values()].map(lastSnapshot),
    ...allReads(history).map((record) => (record.kind === 'snapshot' ? record.snapshot : undefined)),
  ];
  const bodies = [...new Set(snapshots)].flatMap((snapshot) => knownValuesIn(snapshot?.body));
  const calls = recordings
    .flatMap(({ record }) => record.calls)
    .flatMap(({ method, arguments: passed, outcome }) =>
      [...passed, outcome && 'value' in outcome ? outcome.value : undefined]
        .flatMap((value) => knownValuesIn(value))
        .map(({ path, value }) => ({ path: t`${path} in ${method}`, value })),
    );
  const byValue = new Map<string, KnownValue>();
  for (const known of [...tokens, ...bodies, ...knownValuesIn(pasted?.checked.request?.body), ...calls]) {
    if (!byValue.has(known.value)) byValue.set(known.value, known);
  }
  return [...byValue.values()];
}

/** The secret and personal values in one JSON value, as far as a search for them makes sense. */
export function knownValuesIn(json: Json): KnownValue[] {
  return leavesOf(json)
    .filter(({ path }) => sensitivityOf(path) !== 'open')
    .map(({ path, value }) => ({ path, value: typeof value === 'boolean' ? '' : String(value ?? '').trim() }))
    .filter(({ path, value }) => isSearchable(path, value))
    .map(({ path, value }) => ({ path: verbatim(jsonPath(path)), value }));
}

/** Fields whose values many people share. Such a value in an export identifies nobody. */
const shared: ReadonlySet<unknown> = fieldNames((field) => field.shared === true);

/**
 * Whether a match for this value in a text would mean something. It would not for a value with fewer than four letters or
 * digits, for a value that many people share, for a number with fewer than seven digits (an amount or a time may contain
 * it; examples are postal codes and the last four digits of an SSN), and for a word that is in every export. These values
 * are still masked by their paths.
 */
function isSearchable(path: JsonPath, value: string): boolean {
  // An export has quotes and brackets beside its words: every JSON text with "approved" contains `"app`.
  const word = value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (word.length < 4 || shared.has(path.at(-1)) || isInEveryExport(word)) return false;
  return /[^\d\s.,+/()-]/.test(value) || value.replace(/\D/g, '').length >= 7;
}
