import type { JsonPath } from '../klarna/json-path.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import { maskedPersonal, maskedSecret, sensitivityOf, withoutTokens } from './sensitivity.ts';

/** Any JSON value, as a snapshot's body holds it. */
export type Json = Snapshot['body'];
/** A JSON value without parts. */
export type JsonLeaf = string | number | boolean | null;

/** What decides how much of a value is shown. */
export interface Disclosure {
  /** Whether personal data was asked for. */
  personal: boolean;
  /** The session's tokens, to be masked wherever they turn up. */
  secrets: readonly string[];
}

/** Tokens in an answer: its top-level credentials. */
export function secretsIn(body: Json): string[] {
  if (!isJsonObject(body)) return [];
  return [body.client_token, body.authorization_token].filter(
    (secret): secret is string => typeof secret === 'string' && secret !== '',
  );
}

/** The text in which a value may be shown and copied. `masked` says that it is not the value itself. */
export function shownValue(
  value: JsonLeaf,
  path: JsonPath,
  { personal, secrets }: Disclosure,
): { text: string; masked: boolean } {
  // That nothing is there is neither a credential nor about anybody.
  if (value === null || value === '') return { text: String(value), masked: false };
  const sensitivity = sensitivityOf(path);
  if (sensitivity === 'secret') return { text: maskedSecret(String(value)), masked: true };
  if (sensitivity === 'personal' && !personal) return { text: maskedPersonal, masked: true };
  const text = withoutTokens(String(value), secrets);
  return { text, masked: text !== String(value) };
}

/** A copy of an answer in which everything is as `shownValue` shows it. */
export function shownJson(value: Json, disclosure: Disclosure, path: JsonPath = []): Json {
  if (isJsonList(value)) {
    return value.map((item, index) => shownJson(item, disclosure, [...path, index]));
  }
  if (isJsonObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, shownJson(item, disclosure, [...path, key])]),
    );
  }
  if (!isJsonLeaf(value)) return value;
  const { text, masked } = shownValue(value, path, disclosure);
  return masked ? text : value;
}

/** Whether a value has no parts. */
export function isJsonLeaf(value: Json): value is JsonLeaf {
  return typeof value !== 'object' || value === null;
}

export function isJsonList(value: Json): value is Json[] {
  return Array.isArray(value);
}

export function isJsonObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
