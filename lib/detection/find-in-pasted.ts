import { hasSessionIdShape, sessionIdShape } from '../klarna/session-id.ts';
import { collector } from './collector.ts';
import type { Findings } from './detection.ts';
import { spotOf } from './spot.ts';
import { nameBefore } from './text/name-before.ts';
import { scanString } from './text/scan-text.ts';

/**
 * Finds what a developer has at hand: a session id, a client token, an address, a piece of JSON, a log line. A bare id
 * is accepted here, and only here: a person says what it is. `now` in ms since the epoch.
 */
export function findInPasted(text: string, now: number): Findings {
  const found = collector();
  const sighting = { source: 'pasted', place: 'pasted text', seenAt: now } as const;
  scanString(text, spotOf(found, sighting));
  const findings = found.findings();
  if (findings.detections.length === 0 && findings.lookAlikes.length === 0) {
    for (const session_id of idsByWord(text)) found.addSession({ session_id }, sighting);
  }
  return findings;
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
