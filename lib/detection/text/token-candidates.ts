import { maxTokenLength } from '../../klarna/client-token.ts';
import { base64Forms, beginsObject, decodeBase64Text, isBase64At } from './base64-text.ts';
import { afterDot, readRun } from './base64url-run.ts';

/**
 * How a JSON object starts in base64: `{"`, `{ `, `{\n`, `{\t` or `{\r`. Every token and every encoded object starts so,
 * possibly after other characters of the same alphabet (`%22eyJ`, `\u0022eyJ`).
 */
export const objectInBase64 = /ey[JA]|ew[o0k]/;

/** A stretch of text that can be a token or an encoded JSON object. */
export interface Candidate {
  /** `token`: two or three runs joined by dots. `blob`: one run. */
  kind: 'token' | 'blob';
  start: number;
  end: number;
  /** The token with escapes resolved; the blob's decoded text. */
  text: string;
}

/** A header is `{"alg":…}` with few fields. Characters of base64. */
const maxHeader = 1024;
const minHeader = 12;
const minPayload = 8;
/** Candidates of one text. No known page has as many; the limit keeps the cost linear in the length of the text. */
const maxCandidates = 2_000;
/** Longer encoded objects are not decoded. Characters. */
const maxBlob = 1_500_000;
const minBlob = 24;
/** Every header names its algorithm. */
const algForms = base64Forms('"alg"').map(({ form }) => form);

/**
 * The tokens and encoded objects of a text, in order, starting at an index. Visits each character a bounded number of
 * times.
 */
export function findCandidates(text: string, from = 0): Candidate[] {
  const found: Candidate[] = [];
  const beginning = new RegExp(objectInBase64, 'g');
  beginning.lastIndex = from;
  const headers = new Map<string, boolean>();
  while (found.length < maxCandidates) {
    const match = beginning.exec(text);
    if (!match) break;
    const candidate = tokenAt(text, match.index, headers) ?? blobAt(text, match.index);
    if (typeof candidate === 'number') beginning.lastIndex = candidate;
    else {
      found.push(candidate);
      beginning.lastIndex = candidate.end;
    }
  }
  return found;
}

function tokenAt(text: string, start: number, headers: Map<string, boolean>): Candidate | undefined {
  const { end: headerEnd, text: header } = readRun(text, start, maxHeader);
  const payloadStart = afterDot(text, headerEnd);
  if (payloadStart === undefined || header === undefined || header.length < minHeader) return undefined;
  if (!objectInBase64.test(text.slice(payloadStart, payloadStart + 3))) return undefined;
  const payload = readRun(text, payloadStart, maxTokenLength);
  if (payload.text === undefined || payload.text.length < minPayload) return undefined;
  const realHeader = headerIn(header, headers);
  if (realHeader === undefined) return undefined;

  const twoParts = `${realHeader}.${payload.text}`;
  const signatureStart = afterDot(text, payload.end);
  if (signatureStart === undefined) return { kind: 'token', start, end: payload.end, text: twoParts };
  const signature = readRun(text, signatureStart, maxTokenLength);
  return { kind: 'token', start, end: signature.end, text: `${twoParts}.${signature.text ?? ''}` };
}

/** The header in a run. Other characters of the same alphabet can come before it. */
function headerIn(run: string, known: Map<string, boolean>): string | undefined {
  const beginnings = new RegExp(objectInBase64, 'g');
  for (let attempt = 0; attempt < 4; attempt++) {
    const match = beginnings.exec(run);
    if (!match) return undefined;
    const header = run.slice(match.index);
    const isHeader =
      known.get(header) ??
      (algForms.some((form) => header.includes(form)) &&
        isJsonObject(decodeBase64Text(header, 0, header.length)));
    if (known.size < 100) known.set(header, isHeader);
    if (isHeader) return header;
  }
  return undefined;
}

/** The decoded object that starts at an index, or the index at which to continue when there is none. */
function blobAt(text: string, start: number): Candidate | number {
  let end = start;
  while (end < text.length && isBase64At(text, end)) end++;
  if (end - start < minBlob || end - start > maxBlob) return end;
  if (!beginsObject(text, start, start + minBlob)) return end;
  const decoded = decodeBase64Text(text, start, end);
  return /^\{\s*"/.test(decoded) ? { kind: 'blob', start, end, text: decoded } : end;
}

function isJsonObject(json: string): boolean {
  try {
    const parsed: unknown = JSON.parse(json);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}
