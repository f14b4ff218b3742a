import { leavesOf } from '../display/json-tree.ts';
import { sensitivityOf } from '../display/sensitivity.ts';
import type { Json } from '../display/shown-value.ts';
import { allReads, noHistory } from '../inspector/history/history.ts';
import { lastSnapshot } from '../inspector/readings.ts';
import type { InspectorState } from '../inspector/state.ts';
import { type JsonPath, jsonPath } from '../klarna/json-path.ts';
import { t } from '../language/t.ts';
import { isOwnWord } from './own-words.ts';

/** A secret or personal value that must not leave unasked, and where it is known from. */
export interface KnownValue {
  /** `billing_address.email`, or a call and the place in it. */
  path: string;
  /** Without white space at its ends. */
  value: string;
}

/** Everything secret or personal that is known at this moment, of all sessions and calls; each value once. */
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
  for (const known of [...tokens, ...bodies, ...knownValuesIn(pasted?.pasted.body), ...calls]) {
    if (!byValue.has(known.value)) byValue.set(known.value, known);
  }
  return [...byValue.values()];
}

/** The secret and personal values of one JSON value that can be searched for. */
export function knownValuesIn(json: Json): KnownValue[] {
  return leavesOf(json)
    .filter(({ path }) => sensitivityOf(path) !== 'open')
    .map(({ path, value }) => ({ path, value: typeof value === 'boolean' ? '' : String(value ?? '').trim() }))
    .filter(({ path, value }) => isTelling(path, value))
    .map(({ path, value }) => ({ path: jsonPath(path), value }));
}

/** Fields whose values many people share: found in an export, they would say nothing about anybody. */
const shared: ReadonlySet<unknown> = new Set(
  'type title gender country region content_type organization_entity_type'.split(' '),
);

/**
 * Whether a value that turns up in a text can be told from chance. Not what has less than four letters or digits; not what
 * many share; not a number of less than seven digits, which an amount or a time may hold too: postal codes, the last
 * four of a social security number; and not a word that is in every export. These stay masked all the same, by their
 * paths; only the search for them in the bytes would find nothing but false alarms.
 */
function isTelling(path: JsonPath, value: string): boolean {
  // Quotes and brackets of an export's own stand beside its words: `"app` is in every JSON with "approved" in it.
  const word = value.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (word.length < 4 || shared.has(path.at(-1)) || isOwnWord(word)) return false;
  return /[^\d\s.,+/()-]/.test(value) || value.replace(/\D/g, '').length >= 7;
}
