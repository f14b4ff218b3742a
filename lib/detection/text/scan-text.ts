import { readClientToken } from '../../klarna/client-token.ts';
import { hasSessionIdShape } from '../../klarna/session-id.ts';
import { createCollector } from '../collector.ts';
import { classifyToken, mentionsSessionId } from '../judge/classify-token.ts';
import { canLeak, findLeakedKeys } from '../judge/leaked-keys.ts';
import { lookAlikes, lookAlikeUnderName } from '../judge/look-alikes.ts';
import { isKlarnaSessionIdPath, mentionsKlarna } from '../judge/names.ts';
import { maxTextLength, parsedLength, thoroughLength } from '../limits.ts';
import { type Location, maxDepth, nestedLocation, sightingAt } from '../location.ts';
import { base64Forms, decodeBase64Text, isBase64At } from './base64-text.ts';
import { joinedFlightChunks } from './flight-chunks.ts';
import { bareIdsInText } from './ids-in-text.ts';
import { nameBefore } from './plain-text.ts';
import { scanParsed } from './scan-parsed.ts';
import { findCandidates, objectInBase64 } from './token-candidates.ts';
import { sessionIdsInUrls } from './urls-in-text.ts';

/** No shorter text contains a token, an id or a key. */
const minText = 20;

/** In every text that can contain a bare session id or a Klarna key. */
const klarnaWord = /klarna|v1\/sess|kp_sess|kpsess/i;
/** Field names of Klarna's responses, and its short name as a key. Common words, so only short texts are checked. */
const responseWord = /payment_?method_?cat|show_?form|collected_?shipping|\bkp\b/i;
/** In every text that can contain a look-alike. */
const lookAlikeWord =
  /klarna_?(?:test|live|network)|klarnacheckout|\/requests|kco\\{0,3}[/%]|krn[:%]|kcs_|_secret_|cs_(?:test|live)_|sessionData|interoperab|hpp\\{0,3}[/%]|checkout\\{0,3}[/%]|client_?token/i;
/** How the start of a token's header looks inside base64. */
const headerForms = base64Forms('eyJhbGciOi');
/** The same, or the start of an object that is encoded twice. */
const nestedHeader = new RegExp([...headerForms.map(({ form }) => form), 'ZXlK'].join('|'), 'g');

/**
 * Finds payment sessions in any text: HTML, script source, JSON, JSON in JSON, form posts, URLs, a bare token, also with
 * URL encoding, HTML entities and base64. Tokens are found by their value; ids only with evidence.
 *
 * Linear in the length of the text. Tokens over 16 KiB are not read, and texts over `maxTextLength` are not
 * searched.
 *
 * This module and `scan-parsed.ts` import each other: a text can be JSON, and a value in JSON is a text again. The
 * recursion ends at `maxDepth`. It is the only cycle of value imports that the architecture test allows.
 */
export function scanText(text: string, location: Location): void {
  if (text.length < minText || text.length > maxTextLength || location.depth > maxDepth) return;
  const firstObject = text.search(objectInBase64);
  const hasObject = firstObject !== -1;
  const isShort = text.length <= thoroughLength;
  const saysKlarna = klarnaWord.test(text) || (isShort && responseWord.test(text));
  const hasLookAlike = isShort && lookAlikeWord.test(text);
  const hasNested = (isShort || saysKlarna) && text.search(nestedHeader) !== -1;
  const mayLeak = (isShort || saysKlarna) && canLeak(text);
  if (!hasObject && !saysKlarna && !hasLookAlike && !hasNested && !mayLeak) return;
  if (scanAsJson(text, location)) return;

  const classified = hasObject ? scanTokens(text, firstObject, location) : [];
  if (hasNested) scanNested(text, location, classified);
  if (hasObject && location.depth === 0) scanFlight(text, location);
  if (saysKlarna) scanBareIds(text, location);
  if (hasLookAlike) scanLookAlikes(text, location);
  if (mayLeak) {
    const ofKlarna = saysKlarna || location.names().some((name) => mentionsKlarna(name));
    for (const secret of findLeakedKeys(text, ofKlarna))
      location.collector.addLeakedKey(secret, sightingAt(location));
  }
}

/** Nothing shorter under a name can be an id, a token or a look-alike. */
const minNamedValue = 12;
/** Tokens have no spaces; most other texts have some. */
const isOneWord = /^\S{12}/;

/** Scans a value under a name: a storage entry, a form field, an attribute, a JSON value, a header. */
export function scanNamedValue(value: string, location: Location): void {
  if (value.length < minNamedValue) return;
  const text = value.trim();
  if (hasSessionIdShape(text)) {
    if (isKlarnaSessionIdPath(location.names()))
      location.collector.addSession({ session_id: text }, sightingAt(location));
    return;
  }
  const kind = isOneWord.test(text) ? lookAlikeUnderName(location.names().at(-1) ?? '', text) : undefined;
  // The name can be that of another product and the value still a Klarna token.
  if (kind === undefined || readClientToken(text).kind === 'client-token') scanText(text, location);
  else location.collector.addLookAlike(kind, sightingAt(location));
}

/** Parses and walks the text if it is JSON. Every string in it is scanned with its path. Returns whether all was walked. */
function scanAsJson(text: string, location: Location): boolean {
  if (text.length > parsedLength || location.depth >= maxDepth) return false;
  const json = /^\s*(?:\)\]\}',?\s*|for\s?\(;;\);|while\(1\);)?(?=[[{"])/.exec(text);
  if (!json) return false;
  try {
    const value: unknown = JSON.parse(text.slice(json[0].length));
    return scanParsed(value, { ...location, depth: location.depth + 1 });
  } catch {
    return false;
  }
}

/** Stretches of a text that are already classified, in order. */
type Classified = readonly { start: number; end: number }[];

/** Scans the tokens and encoded objects of a text from an index on, and returns where they are. */
function scanTokens(text: string, from: number, location: Location): Classified {
  let foreign = 0;
  const candidates = findCandidates(text, from);
  for (const candidate of candidates) {
    const name = nameBefore(text, candidate.start);
    if (candidate.kind === 'blob') {
      scanDecoded(candidate.text, nestedLocation(location, name, 'decoded'));
      continue;
    }
    if (!mentionsSessionId(candidate.text) && foreign++ > 100) continue;
    const leaf = location.names().at(-1) ?? '';
    const owner = classifyToken(candidate.text, name || leaf, location, name);
    if (owner === 'foreign') scanPayload(candidate.text, nestedLocation(location, name, 'decoded'));
  }
  return candidates;
}

/** Reports sessions that are complete only when the pieces of a page that Next.js streams are joined. */
function scanFlight(text: string, location: Location): void {
  const joined = joinedFlightChunks(text);
  if (joined === undefined) return;
  const inJoined = createCollector();
  scanText(joined, { ...nestedLocation(location, '', '__next_f'), collector: inJoined });
  for (const { session_id, client_token, ...sighting } of inJoined.findings().detections) {
    const isNew = client_token !== undefined && !location.collector.hasSession(session_id);
    if (isNew) location.collector.addSession({ session_id, client_token }, sighting);
  }
}

function scanDecoded(decoded: string, location: Location): void {
  const row = lookAlikes.find(({ inDecoded }) => inDecoded?.test(decoded));
  // A token inside a look-alike belongs to the look-alike.
  if (row) location.collector.addLookAlike(row.kind, sightingAt(location));
  else scanText(decoded, location);
}

/** The claims of a shop's own token can contain a Klarna token. */
function scanPayload(token: string, location: Location): void {
  const payload = token.split('.')[1] ?? '';
  const decoded = decodeBase64Text(payload, 0, payload.length);
  if (decoded.includes('eyJ')) scanText(decoded, location);
}

/** Finds tokens in base64 that does not start with an object: encoded HTML, arrays, form posts. */
function scanNested(text: string, location: Location, classified: Classified): void {
  const header = new RegExp(nestedHeader);
  let next = 0;
  for (let count = 0; count < 200; count++) {
    const match = header.exec(text);
    if (!match) return;
    const { index } = match;
    while ((classified[next]?.end ?? text.length) <= index) next++;
    if ((classified[next]?.start ?? text.length) <= index) continue;
    const skip = headerForms.find(({ form }) => form === match[0])?.skip ?? 0;
    let start = index - skip;
    while (
      start >= 4 &&
      index - start < 4_096 &&
      [1, 2, 3, 4].every((back) => isBase64At(text, start - back))
    )
      start -= 4;
    let end = index;
    while (end - index < 65_536 && isBase64At(text, end)) end++;
    scanText(decodeBase64Text(text, start, end), nestedLocation(location, '', 'decoded'));
    header.lastIndex = end;
  }
}

function scanBareIds(text: string, location: Location): void {
  for (const { session_id } of sessionIdsInUrls(text))
    location.collector.addSession({ session_id }, sightingAt(location));
  for (const { session_id, name } of bareIdsInText(text)) {
    location.collector.addSession({ session_id }, sightingAt(location, name));
  }
}

function scanLookAlikes(text: string, location: Location): void {
  for (const { kind, inText } of lookAlikes) {
    if (inText !== undefined && text.search(inText) !== -1)
      location.collector.addLookAlike(kind, sightingAt(location));
  }
}
