import { fieldNames } from '../klarna/fields/fields.ts';
import type { JsonPath } from '../klarna/json-path.ts';
import type { Language } from '../language/language.ts';
import { render } from '../language/render.ts';
import { counted } from '../language/text.ts';

/** `secret`: a credential, never shown whole. `personal`: about the shopper, shown after a click. */
export type Sensitivity = 'secret' | 'personal' | 'open';

const secretKeys = fieldNames(({ secret }) => secret === true);
/** Names in extra merchant data that the API description does not have. Such data may be in any string. */
const personalInMerchantData = [
  'first_name',
  'last_name',
  'birth_date',
  'customer_email',
  'customer_phone',
  'ticket_delivery_recipient',
];
const personalKeys: ReadonlySet<string> = new Set([
  ...fieldNames(({ personal }) => personal === 'person' || personal === 'organization'),
  ...personalInMerchantData,
]);
const documentedObjects = fieldNames(({ type, personal }) => type === 'object' && personal !== undefined);

/** Whether all values inside the object with this name are personal, undocumented ones included. */
const isAboutPerson = (key: string) => documentedObjects.has(key) || key.endsWith('address');

/** How a value is shown, decided by the names in its path, at any depth. */
export function sensitivityOf(path: JsonPath): Sensitivity {
  const keys = path.filter((step) => typeof step === 'string');
  if (keys.some((key) => secretKeys.has(key))) return 'secret';
  const personal = keys.some((key) => isAboutPerson(key) || personalKeys.has(key));
  return personal ? 'personal' : 'open';
}

/** The mask of a token. It distinguishes two tokens, but is useless as a credential. */
export function maskedSecret(secret: string, language: Language): string {
  const shown = secret.slice(0, Math.min(6, Math.floor(secret.length / 4)));
  return `${shown}••••• (${render(counted(secret.length, 'character'), language)})`;
}

/** Masks every token in a text: the tokens of the session, and everything that has the form of a token. */
export function withoutTokens(text: string, language: Language, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length >= 8);
  return known
    .reduce((rest, secret) => rest.replaceAll(secret, () => maskedSecret(secret, language)), text)
    .replace(/[\w.-]{16,}/g, (run) => withoutTokenIn(run, language));
}

/**
 * Masks a run of token characters from the start of a JSON Web Token. Each run is scanned once: a pattern for the whole
 * token would take quadratic time on a long text with many starts of tokens.
 */
function withoutTokenIn(run: string, language: Language): string {
  const start = run.search(/eyJ[\w-]{5}/);
  if (start < 0) return run;
  const token = run.slice(start);
  const payload = token.split('.', 2)[1] ?? '';
  return payload.length < 5 ? run : `${run.slice(0, start)}${maskedSecret(token, language)}`;
}
