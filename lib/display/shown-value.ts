import { type JsonPath, jsonPath } from '../klarna/json-path.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import { english, type Language } from '../language/language.ts';
import { render } from '../language/render.ts';
import { jsonInString } from './json-in-string.ts';
import { createMasks, type Masks } from './mask.ts';
import { maskedSecret, sensitivityOf, withoutTokens } from './sensitivity.ts';

/** Any JSON value, as in the body of a snapshot. */
export type Json = Snapshot['body'];
/** A JSON value that is not an object or a list. */
export type JsonLeaf = string | number | boolean | null;

/** What determines how much of a value is shown. */
export interface Disclosure {
  /** Which personal data is revealed: all, none, or the values at these paths (as `jsonPath` writes them). */
  personal: boolean | ReadonlySet<string>;
  /** The session's tokens, which are masked in every text. */
  secrets: readonly string[];
  /** The masking context for personal data. */
  masks: Masks;
  /** The language of the words in masks. */
  language: Language;
}

/** Several parts of the screen show the same body, and its masks must be the same in all of them. Bodies never change. */
const masksOfBodies = new WeakMap<object, Masks>();

/** How an answer is shown, with the personal data that the developer revealed. */
export function disclosureOf(
  body: Json,
  language: Language,
  personal: Disclosure['personal'] = false,
): Disclosure {
  return { language, personal, secrets: secretsIn(body), masks: masksOf(body) };
}

/** The masking context of one answer. A is the first personal value in the answer, in whatever order views are drawn. */
function masksOf(body: Json): Masks {
  const known = typeof body === 'object' && body !== null ? masksOfBodies.get(body) : undefined;
  if (known !== undefined) return known;
  const masks = createMasks();
  shownJson(body, { personal: false, secrets: [], masks, language: english });
  if (typeof body === 'object' && body !== null) masksOfBodies.set(body, masks);
  return masks;
}

/** The tokens in an answer: its top-level credentials. */
export function secretsIn(body: Json): string[] {
  if (!isJsonObject(body)) return [];
  return [body.client_token, body.authorization_token].filter(
    (secret): secret is string => typeof secret === 'string' && secret !== '',
  );
}

/** The text of a value for the screen and for copying. If `masked` is set, it is not the value itself. */
export function shownValue(
  value: JsonLeaf,
  path: JsonPath,
  disclosure: Disclosure,
): { text: string; masked: boolean } {
  const { personal, secrets, masks, language } = disclosure;
  // An empty value is neither a credential nor personal.
  if (value === null || value === '') return { text: String(value), masked: false };
  if (sensitivityOf(path) === 'secret') return { text: maskedSecret(String(value), language), masked: true };
  if (isPersonal(value, path) && !isRevealed(path, personal)) {
    return { text: render(masks.mask(value), language), masked: true };
  }
  const text = withoutTokens(maskedInside(value, path, disclosure) ?? String(value), language, secrets);
  return { text, masked: text !== String(value) };
}

/**
 * A string that contains JSON, with what is secret or personal in it masked; `undefined` if there is nothing of that kind.
 * Revealing the string itself reveals what is personal in it.
 */
function maskedInside(value: JsonLeaf, path: JsonPath, disclosure: Disclosure): string | undefined {
  const inside = jsonInString(value);
  if (inside === undefined) return undefined;
  const personal = isRevealed(path, disclosure.personal) || disclosure.personal;
  const masked = JSON.stringify(shownJson(inside, { ...disclosure, personal }, path));
  return masked === JSON.stringify(inside) ? undefined : masked;
}

/** Whether a value is personal, so that it is masked until the developer reveals it. */
export function isPersonal(value: JsonLeaf, path: JsonPath): boolean {
  return value !== null && value !== '' && sensitivityOf(path) === 'personal';
}

function isRevealed(path: JsonPath, personal: Disclosure['personal']): boolean {
  return typeof personal === 'boolean' ? personal : personal.has(jsonPath(path));
}

/** A copy of an answer with every value as `shownValue` shows it. */
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

/** An answer, or its part at a path, as JSON for an export: in English, and masked even if it is revealed on screen. */
export function maskedJson(value: Json, disclosure: Disclosure, path: JsonPath = []): string {
  const masked = shownJson(value, { ...disclosure, personal: false, language: english }, path);
  return JSON.stringify(masked, null, 2);
}

/** Whether a value is not an object or a list. */
export function isJsonLeaf(value: Json): value is JsonLeaf {
  return typeof value !== 'object' || value === null;
}

export function isJsonList(value: Json): value is Json[] {
  return Array.isArray(value);
}

export function isJsonObject(value: Json): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
