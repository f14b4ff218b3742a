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
  if (findings.detections.length > 0) return findings;
  // A mail, a terminal or source code breaks a long token into lines.
  const joined = joinedLines(text);
  if (joined !== text) {
    const again = createCollector();
    scanText(joined, locationOf(again, sighting));
    if (again.findings().detections.length > 0) return again.findings();
  }
  if (findings.lookAlikes.length === 0) {
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

/** Removes the line breaks of a text and what surrounds them: spaces, mail quote marks, quotes and `+` of source code. */
function joinedLines(text: string): string {
  return text
    .replace(/["'`]\s{0,20}[+.&\\]?\s{0,20}[\r\n]{1,4}\s{0,40}[+.&]?\s{0,20}["'`]/g, '')
    .replace(/=?[ \t]{0,20}\\?\r?\n[ \t>|]{0,40}/g, '');
}

const notSessions =
  /correlation|order|authoriz|customer|request|trace|merchant|idempot|token|cart|payment_?id|user|error|refund|capture|hpp|kid|profile|account|event|webhook|transaction/i;
/** Names that do not say what they hold. */
const neutralName = /^(?:id|uuid|value)$/i;

/** The ids of a text that is nothing but an id, the ids after a word for session, or a single id without another name. */
function idsByWord(text: string): string[] {
  const bare = text.replace(/^["'`<([{\s]+|["'`>)\]}\s,;]+$/g, '');
  if (hasSessionIdShape(bare)) return [bare];
  const ids = [...text.matchAll(new RegExp(`(?<![\\w-])${sessionIdShape.source}(?![\\w-])`, 'gi'))].slice(
    0,
    50,
  );
  const named = ids.filter(({ index }) => isSessionWord(wordsBefore(text, index)));
  if (named.length > 0) return named.map(([id]) => id);
  const [only] = ids;
  if (ids.length !== 1 || only === undefined) return [];
  // Under a name of its own, an id is what the name says, not a session.
  const name = nameBefore(text, only.index);
  const isNamed = name !== '' && !neutralName.test(name);
  return isNamed || notSessions.test(wordsBefore(text, only.index)) ? [] : [only[0]];
}

/** Whether words before an id are about a payment session, not about the session of something else. */
function isSessionWord(words: string): boolean {
  return /sess/i.test(words) && !/hpp|php|user|login/i.test(words);
}

/** The name before an id, or the last 24 characters before it. */
function wordsBefore(text: string, index: number): string {
  return nameBefore(text, index) || text.slice(Math.max(0, index - 24), index);
}
