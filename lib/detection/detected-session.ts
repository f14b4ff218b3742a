import { type ClientTokenClaims, readClientToken } from '../klarna/client-token.ts';
import type { SessionId } from '../klarna/session-id.ts';
import { serverOfToken, type TokenServer } from '../klarna/token-server.ts';
import type { Detection } from './detection.ts';

/** One payment session, with every place where it was seen. */
export interface DetectedSession {
  session_id: SessionId;
  /** Its newest token, with the claims; `undefined` when only the id was seen. */
  token: { client_token: string; claims: ClientTokenClaims } | undefined;
  /** Environment and region from the token; both `undefined` without a token. */
  server: TokenServer;
  /** In the order of the scans, each place once. */
  detections: Detection[];
  /** ms since the epoch */
  lastSeenAt: number;
}

/**
 * Merges detections into sessions: one per id, newest first, each place listed once. A detection is dropped when its
 * token belongs to another session: both values come from the page, and they must agree.
 */
export function detectedSessions(detections: readonly Detection[]): DetectedSession[] {
  const byId = new Map<string, DetectedSession>();
  for (const detection of detections) {
    const token = tokenOf(detection);
    if (detection.client_token !== undefined && token === undefined) continue;
    const session = byId.get(detection.session_id) ?? newSession(detection.session_id);
    byId.set(detection.session_id, session);
    addPlace(session, detection);
    if (token) {
      session.token = token;
      session.server = serverOfToken(token.claims);
    }
    session.lastSeenAt = Math.max(session.lastSeenAt, detection.seenAt);
  }
  // The sort is stable: of two sessions seen at the same time, the later one in the page comes first.
  return [...byId.values()].reverse().sort((a, b) => b.lastSeenAt - a.lastSeenAt);
}

function newSession(session_id: SessionId): DetectedSession {
  return {
    session_id,
    token: undefined,
    server: { environment: undefined, region: undefined, conflicts: [] },
    detections: [],
    lastSeenAt: 0,
  };
}

function tokenOf({ client_token, session_id }: Detection): DetectedSession['token'] {
  if (client_token === undefined) return undefined;
  const reading = readClientToken(client_token);
  if (reading.kind !== 'client-token' || reading.session_id !== session_id) return undefined;
  return { client_token, claims: reading.claims };
}

function addPlace(session: DetectedSession, detection: Detection): void {
  const known = session.detections.some(
    ({ source, place, frame }) =>
      source === detection.source && place === detection.place && frame === detection.frame,
  );
  if (!known) session.detections.push(detection);
}
