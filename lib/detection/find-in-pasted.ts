import { hasSessionIdShape, isOpaqueSessionId, sessionIdShape } from '../klarna/session-id.ts';
import { createCollector } from './collector.ts';
import type { Findings } from './detection.ts';
import { locationOf } from './location.ts';
import { nameBefore } from './text/plain-text.ts';
import { scanText } from './text/scan-text.ts';

/**
 * Finds payment sessions in a pasted text: a session id, a client token, a URL, JSON or a log line. Only here a bare id
 * is accepted, because a person chose it. `now` in ms since the epoch.
 */
export function findInPasted(text: string, now: number): Findings {
  const found = createCollector();
  const sighting = { source: 'pasted', place: 'pasted text', seenAt: now } as const;
  scanText(text, locationOf(found, sighting));
  const findings = found.findings();
  if (findings.detections.length === 0 && findings.lookAlikes.length === 0) {
    for (const session_id of [...idsByPath(text), ...idsByWord(text)])
      found.addSession({ session_id }, sighting);
  }
  return findings;
}

/** Ids of a shape that was not observed yet, in the path of the API without a host: `POST /payments/v1/sessions/{id}`. */
function idsByPath(text: string): string[] {
  const paths = text
    .replaceAll('\\/', '/')
    .matchAll(/\/(?:payments|credit)\/v1\/sessions\/([\w-]{16,255})(?![\w-])/g);
  return [...paths]
    .map(([, id = '']) => id)
    .filter(isOpaqueSessionId)
    .slice(0, 50);
}

const notSessions =
  /correlation|order|authoriz|customer|request|trace|merchant|idempot|token|cart|payment_?id|user/i;

/** The ids of a text that is nothing but an id, the ids after a word for session, or a single id without another name. */
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

/** The name before an id, or the last 24 characters before it. */
function wordsBefore(text: string, index: number): string {
  return nameBefore(text, index) || text.slice(Math.max(0, index - 24), index);
}
