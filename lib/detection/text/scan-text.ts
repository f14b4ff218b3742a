import { collector } from '../collector.ts';
import type { Findings } from '../detection.ts';
import { judgeToken, mentionsSessionId } from '../judge/judge-token.ts';
import { findLeakedKeys } from '../judge/leaked-keys.ts';
import { lookAlikes } from '../judge/look-alikes.ts';
import type { Sighting } from '../sighting.ts';
import { joinedFlightChunks } from '../sources/flight-chunks.ts';
import { maxDepth, nestedSpot, type Spot, sightingAt, spotOf } from '../spot.ts';
import { base64Forms, decodeBase64Text, isBase64At } from './base64-text.ts';
import { bareIdsInText } from './ids-in-text.ts';
import { nameBefore } from './name-before.ts';
import { scanParsed } from './scan-parsed.ts';
import { findCandidates, objectInBase64 } from './token-candidates.ts';
import { sessionIdsInUrls } from './urls-in-text.ts';

/** Longer texts are not searched. Characters. */
export const maxText = 8 * 1024 * 1024;
/**
 * Up to this length a text is searched for everything. Longer ones are bundles and catalogues: in them look-alikes are
 * left out, and what is nested in base64 is only looked for where they say Klarna.
 */
const thoroughLength = 512 * 1024;
/** Up to this length JSON is parsed to tell the path. */
const parsedLength = 256 * 1024;
/** Nothing shorter holds a token, an id or a key. */
const minText = 20;

/** What is in every text that can hold a bare session id or something of Klarna's. */
const klarnaWord = /klarna|v1\/sess|kp_sess|kpsess/i;
/** Names of Klarna's answers, and its short name as a key. Looked for in short texts only: they are common words. */
const answerWord = /payment_?method_?cat|show_?form|collected_?shipping|\bkp\b/i;
/** What is in every text that can hold a look-alike. */
const lookAlikeWord =
  /klarna_?(?:test|live|network)|klarnacheckout|\/requests|kco\\{0,3}[/%]|krn[:%]|kcs_|_secret_|cs_(?:test|live)_|sessionData|interoperab|hpp\\{0,3}[/%]|checkout\\{0,3}[/%]|client_?token/i;
/** How the beginning of a token's header looks inside base64. */
const headerForms = base64Forms('eyJhbGciOi');
/** Or the beginning of encoded text that is encoded again. */
const nestedHeader = new RegExp([...headerForms.map(({ form }) => form), 'ZXlK'].join('|'), 'g');

/**
 * Finds payment sessions in any text: HTML, script source, JSON, JSON in JSON, form posts, URLs, a bare token,
 * also behind URL encoding, HTML entities and base64. Tokens are found by their value; ids only with evidence.
 *
 * Linear in the length of the text. At most 16 KiB per token and 200 tokens; texts over 8 MB are not searched.
 */
export function scanText(text: string, sighting: Sighting): Findings {
  const found = collector();
  scanString(text, spotOf(found, sighting));
  return found.findings();
}

/** As `scanText`, into a collector, for a text that stands at a spot with names. */
export function scanString(text: string, spot: Spot): void {
  if (text.length < minText || text.length > maxText || spot.depth > maxDepth) return;
  const firstObject = text.search(objectInBase64);
  const hasObject = firstObject !== -1;
  const isShort = text.length <= thoroughLength;
  const saysKlarna = klarnaWord.test(text) || (isShort && answerWord.test(text));
  const hasLookAlike = isShort && lookAlikeWord.test(text);
  const hasNested = (isShort || saysKlarna) && text.search(nestedHeader) !== -1;
  if (!hasObject && !saysKlarna && !hasLookAlike && !hasNested) return;
  if (scanAsJson(text, spot)) return;

  const settled = hasObject ? scanTokens(text, firstObject, spot) : [];
  if (hasNested) scanNested(text, spot, settled);
  if (hasObject && spot.depth === 0) scanFlight(text, spot);
  if (saysKlarna) scanBareIds(text, spot);
  if (hasLookAlike) scanLookAlikes(text, spot);
  if (saysKlarna && text.includes('_api_')) {
    for (const { environment, key } of findLeakedKeys(text)) {
      spot.collector.addLeakedKey(environment, key, sightingAt(spot));
    }
  }
}

/** Walks the text as JSON where it is some; every string in it comes back here with its path. */
function scanAsJson(text: string, spot: Spot): boolean {
  if (text.length > parsedLength || spot.depth >= maxDepth) return false;
  const json = /^\s*(?:\)\]\}',?\s*|for\s?\(;;\);|while\(1\);)?(?=[[{"])/.exec(text);
  if (!json) return false;
  try {
    const value: unknown = JSON.parse(text.slice(json[0].length));
    return scanParsed(value, { ...spot, depth: spot.depth + 1 });
  } catch {
    return false;
  }
}

/** Stretches of a text that are already explained, in order. */
type Settled = readonly { start: number; end: number }[];

/** `from`: where the first one may begin. */
function scanTokens(text: string, from: number, spot: Spot): Settled {
  let foreign = 0;
  const candidates = findCandidates(text, from);
  for (const candidate of candidates) {
    const name = nameBefore(text, candidate.start);
    if (candidate.kind === 'blob') {
      scanDecoded(candidate.text, nestedSpot(spot, name, 'decoded'));
      continue;
    }
    if (!mentionsSessionId(candidate.text) && foreign++ > 100) continue;
    const leaf = spot.names().at(-1) ?? '';
    const verdict = judgeToken(candidate.text, name || leaf, spot, name);
    if (verdict === 'foreign') scanPayload(candidate.text, nestedSpot(spot, name, 'decoded'));
  }
  return candidates;
}

/** Sessions that only appear once the pieces of a streamed page are put together. */
function scanFlight(text: string, spot: Spot): void {
  const joined = joinedFlightChunks(text);
  if (joined === undefined) return;
  const inJoined = collector();
  scanString(joined, { ...nestedSpot(spot, '', '__next_f'), collector: inJoined });
  for (const { session_id, client_token, ...sighting } of inJoined.findings().detections) {
    const isNew = client_token !== undefined && !spot.collector.hasSession(session_id);
    if (isNew) spot.collector.addSession({ session_id, client_token }, sighting);
  }
}

function scanDecoded(decoded: string, spot: Spot): void {
  const row = lookAlikes.find(({ inDecoded }) => inDecoded?.test(decoded));
  // What such a token holds belongs to it, also a token inside.
  if (row) spot.collector.addLookAlike(row.kind, sightingAt(spot));
  else scanString(decoded, spot);
}

/** A shop's own token may carry Klarna's among its claims. */
function scanPayload(token: string, spot: Spot): void {
  const payload = token.split('.')[1] ?? '';
  const decoded = decodeBase64Text(payload, 0, payload.length);
  if (decoded.includes('eyJ')) scanString(decoded, spot);
}

/** Tokens in base64 that does not begin like an object: encoded HTML, lists, form posts. */
function scanNested(text: string, spot: Spot, settled: Settled): void {
  const header = new RegExp(nestedHeader);
  let next = 0;
  for (let count = 0; count < 200; count++) {
    const match = header.exec(text);
    if (!match) return;
    const { index } = match;
    while ((settled[next]?.end ?? text.length) <= index) next++;
    if ((settled[next]?.start ?? text.length) <= index) continue;
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
    scanString(decodeBase64Text(text, start, end), nestedSpot(spot, '', 'decoded'));
    header.lastIndex = end;
  }
}

function scanBareIds(text: string, spot: Spot): void {
  for (const { session_id } of sessionIdsInUrls(text))
    spot.collector.addSession({ session_id }, sightingAt(spot));
  for (const { session_id, name } of bareIdsInText(text)) {
    spot.collector.addSession({ session_id }, sightingAt(spot, name));
  }
}

function scanLookAlikes(text: string, spot: Spot): void {
  for (const { kind, inText } of lookAlikes) {
    if (inText !== undefined && text.search(inText) !== -1)
      spot.collector.addLookAlike(kind, sightingAt(spot));
  }
}
