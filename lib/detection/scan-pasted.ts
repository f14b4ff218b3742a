import { hasSessionIdShape, sessionIdShape } from '../klarna/session-id.ts';
import { collector } from './collector.ts';
import type { Findings } from './detection.ts';
import { lookAlikeWords } from './look-alike-words.ts';
import { nameBefore } from './name-before.ts';
import { scanString } from './scan-text.ts';
import { spotOf } from './spot.ts';

/** What a pasted text held: sessions, or the reason why there is none in it, as a sentence for the screen. */
export type Pasted = { kind: 'found'; findings: Findings } | { kind: 'nothing'; reason: string };

/**
 * Takes what a developer has at hand: a session id, a client token, an address, a piece of JSON, a log line. A bare id
 * is accepted here, and only here: a person says what it is. `now` in ms since the epoch.
 */
export function scanPasted(text: string, now: number): Pasted {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'nothing', reason: 'Paste a session id, a client token or an address.' };
  const found = collector();
  const sighting = { source: 'pasted', place: 'pasted text', seenAt: now } as const;
  scanString(trimmed, spotOf(found, sighting));
  const findings = found.findings();
  if (findings.detections.length === 0 && findings.lookAlikes.length === 0) {
    for (const session_id of idsByWord(trimmed)) found.addSession({ session_id }, sighting);
  }
  return findings.detections.length > 0
    ? { kind: 'found', findings }
    : { kind: 'nothing', reason: reasonOf(trimmed, findings) };
}

const notSessions =
  /correlation|order|authoriz|customer|request|trace|merchant|idempot|token|cart|payment_?id|user/i;

/** Ids that stand alone, or behind a word that says session, or as the only id without any other name. */
function idsByWord(text: string): string[] {
  const bare = text.replace(/^["'`<([{\s]+|["'`>)\]}\s,;]+$/g, '');
  if (hasSessionIdShape(bare)) return [bare];
  const ids = [...text.matchAll(new RegExp(`(?<![\\w-])${sessionIdShape.source}(?![\\w-])`, 'gi'))].slice(
    0,
    50,
  );
  const named = ids.filter(({ index }) => /sess/i.test(wordsBefore(text, index)));
  if (named.length > 0) return named.map(([id]) => id);
  const [only] = ids;
  const isOnly = ids.length === 1 && only !== undefined && !notSessions.test(wordsBefore(text, only.index));
  return isOnly ? [only[0]] : [];
}

/** The name before an id, or the last words before it. */
function wordsBefore(text: string, index: number): string {
  return nameBefore(text, index) || text.slice(Math.max(0, index - 24), index);
}

function reasonOf(text: string, { lookAlikes, leakedKeys }: Findings): string {
  if (leakedKeys.length > 0)
    return 'This is an API key, not a session. Keys belong on the options page, nowhere else.';
  const row = lookAlikes[0] && lookAlikeWords[lookAlikes[0].kind];
  if (row) return `${row.title}: ${row.what} ${row.why}`;
  if (/"?correlation_id"?/.test(text))
    return "This is an error of Klarna's API. It does not name the session it is about.";
  if (/^ey[JA]|^ew[o0k]/.test(text)) return 'This looks like a token, but it cannot be decoded.';
  return 'There is no payment session in this text.';
}
