import type { Environment } from '../../klarna/api-server.ts';
import { decodeBase64Text } from '../text/base64-text.ts';
import { plainText } from '../text/plain-text.ts';

/** A secret of a shop's Klarna account that a page must not contain. */
export type LeakedSecret =
  /** A key that says what it is: `klarna_live_api_…`. */
  | { kind: 'api-key'; environment: Environment; key: string }
  /** A user name of the older form, `PK12345_0a1b2c3d4e5f`, beside its password. */
  | { kind: 'user-and-password'; user: string }
  /** User name and password in a header that the page sends. `environment` by the host that it goes to. */
  | { kind: 'basic-header'; user: string; environment?: Environment | undefined };

/** The format of Klarna's API keys, from its documentation on authentication. Client ids do not match. */
const apiKey = /klarna_(live|test)_api_([A-Za-z0-9_-]{8,256}={0,2})/g;
/** The merchant id, an underscore and a random part. Klarna's documentation; public examples end in 12 hex digits. */
const userName = /(?<![\w-])[A-Z]{1,2}\d{4,10}_[0-9a-z]{6,32}(?![\w-])/g;
const wholeUserName = /^[A-Z]{1,2}\d{4,10}_[0-9a-z]{6,32}$/;
/** A form so special that it needs no other evidence of Klarna. */
const certainUserName = /_[0-9a-f]{12}$/;
const passwordName = /pass|pwd|secret/i;
/** The literal value after a name for a password, in quotes, or without them to the end of a word. */
const namedPassword =
  /(?:pass(?:w(?:or)?d|phrase)?|pwd|secret)\w{0,20}["'`\]]{0,2}\s{0,4}(?:=>|[:=,])\s{0,4}(?:(["'`])([^\s"'`]{8,128})\1|([A-Za-z0-9]{12,64})(?![\w.([]))/gi;
/** `Basic UEsx…`, also in two strings: `'Basic ' + 'UEsx…'`. */
const basicValue = /\bBasic\s{1,4}(?:["'`]\s{0,4}\+\s{0,4}["'`])?([A-Za-z0-9+/_-]{16,600})/g;
/** How far a password can be from its user name. Characters. */
const near = 300;
const maxKeys = 50;

/** The secrets in a text, at most 50. `saysKlarna`: whether it, or the names that lead to it, mention Klarna. */
export function findLeakedKeys(text: string, saysKlarna: boolean): LeakedSecret[] {
  const found = [...apiKeysIn(text), ...pairsIn(text, saysKlarna), ...basicIn(text)];
  return found.slice(0, maxKeys);
}

/** Whether a text can contain a secret: a cheap test before `findLeakedKeys`. */
export function canLeak(text: string): boolean {
  return text.includes('_api_') || text.includes('Basic ') || text.search(userName) !== -1;
}

/** The secret in an `Authorization` header. `environment`: that of Klarna's API if the header goes there. */
export function leakedByHeader(value: string, environment: Environment | undefined): LeakedSecret[] {
  const encoded = value.replace(/^\s*\w+\s+/, '');
  const decoded = decodeBase64Text(encoded, 0, encoded.length);
  const keys = [...apiKeysIn(value), ...apiKeysIn(decoded)];
  if (keys.length > 0 || !/^\s*Basic\s/i.test(value)) return keys;
  const pair = readPair(decoded) ?? readPair(encoded);
  if (pair === undefined || isPlaceholder(pair.password)) return [];
  const isKlarnas = environment !== undefined || isUserName(pair.user);
  return isKlarnas ? [{ kind: 'basic-header', user: pair.user, environment }] : [];
}

/** Whether a value is a user name of the older form whose password is in an entry beside it. */
export function isUserBesidePassword(
  value: string,
  names: readonly string[],
  beside: () => readonly (readonly [name: string | number, value: unknown])[],
): boolean {
  if (!isUserName(value)) return false;
  const entries = beside();
  const texts = [...names, ...entries.flat().filter((text) => typeof text === 'string')];
  if (!certainUserName.test(value) && !texts.some((text) => /klarna/i.test(text))) return false;
  return entries.some(
    ([name, password]) =>
      passwordName.test(String(name)) && typeof password === 'string' && isPassword(password, value),
  );
}

/** What is shown of a user name: `PK12•••`. At most four of its characters, and never more than half. */
export function shortUserName(user: string): string {
  return `${user.slice(0, Math.min(4, Math.floor(user.length / 2)))}•••`;
}

/** In a key, `live` means production and `test` means playground. */
function apiKeysIn(text: string): LeakedSecret[] {
  const found: LeakedSecret[] = [];
  for (const [key, kind, secret = ''] of text.matchAll(apiKey)) {
    if (isPlaceholder(secret)) continue;
    found.push({ kind: 'api-key', environment: kind === 'live' ? 'production' : 'playground', key });
    if (found.length >= maxKeys) break;
  }
  return found;
}

function pairsIn(text: string, saysKlarna: boolean): LeakedSecret[] {
  const found = new Set<string>();
  for (const { 0: user, index } of text.matchAll(userName)) {
    if (found.size >= maxKeys) break;
    if (!isUserName(user) || (!saysKlarna && !certainUserName.test(user))) continue;
    const after = plainText(text.slice(index + user.length, index + user.length + near));
    const before = plainText(text.slice(Math.max(0, index - near), index));
    const joined = /^:([^\s"'`:@/?#]{8,128})/.exec(after)?.[1];
    const passwords = [...before.matchAll(namedPassword), ...after.matchAll(namedPassword)].map(
      ([, , quoted, bare]) => quoted ?? bare,
    );
    if ([joined, ...passwords].some((password) => isPassword(password, user))) found.add(user);
  }
  return [...found].map((user) => ({ kind: 'user-and-password', user }));
}

/** Headers that a script holds ready: `Authorization: "Basic …"`. */
function basicIn(text: string): LeakedSecret[] {
  const found: LeakedSecret[] = [];
  for (const [, encoded = ''] of text.matchAll(basicValue)) {
    if (found.length >= maxKeys) break;
    const decoded = decodeBase64Text(encoded, 0, encoded.length);
    const keys = apiKeysIn(decoded);
    const pair = readPair(decoded);
    if (keys.length > 0) found.push(...keys);
    else if (pair && isUserName(pair.user) && isPassword(pair.password, pair.user))
      found.push({ kind: 'user-and-password', user: pair.user });
  }
  return found;
}

/** The two parts of `user:password`; `undefined` for a text that is not printable, and so was not one. */
function readPair(text: string): { user: string; password: string } | undefined {
  const [, user, password] = /^([^:]{1,200}):(.{1,500})$/.exec(text) ?? [];
  if (user === undefined || password === undefined || /[^\x20-\x7e]/.test(text)) return undefined;
  return { user, password };
}

function isUserName(user: string): boolean {
  return wholeUserName.test(user) && !sampleUserNames.has(user);
}

/** Of Klarna's own code samples (klarna/kco_rest_php). */
const sampleUserNames: ReadonlySet<string> = new Set(['K123456_abcd12345']);

/** Whether a value can be a password that Klarna generated: no label, no word, no placeholder. */
function isPassword(value: string | undefined, user: string): boolean {
  if (value === undefined || value.length < 8 || /\s/.test(value) || value === user) return false;
  const isWord = /^[A-Z]?[a-z]+$|^[A-Z]+$|[Pp]ass|[Ss]ecret/;
  return !isWord.test(value) && !/^[$<{[%]|[>}\]]$/.test(value) && !isPlaceholder(value);
}

/** Whether a secret is a placeholder of documentation or a sample file: `xxxxxxxx`, `YOUR_KEY_HERE`. */
function isPlaceholder(secret: string): boolean {
  return /^(?:x|X|\*|\.|•|-|_|0)+$/.test(secret) || /your|example|placeholder|insert|redacted/i.test(secret);
}
