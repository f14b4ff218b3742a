import { type ClientTokenClaims, readClientToken } from '../klarna/client-token.ts';
import type { SessionId } from '../klarna/session-id.ts';
import { serverOfToken, type TokenServer } from '../klarna/token-server.ts';
import type { Detection } from './detection.ts';

/** One payment session with all the places it was seen in. */
export interface DetectedSession {
  session_id: SessionId;
  /** The newest token that names it, with its claims; absent where only the id was seen. */
  token: { client_token: string; claims: ClientTokenClaims } | undefined;
  /** What the token says about environment and region; nothing where there is no token. */
  server: TokenServer;
  /** In the order in which they were seen, each place once. */
  detections: Detection[];
  /** ms since the epoch */
  lastSeenAt: number;
}

/**
 * Merges detections into sessions: one per id, newest first, each place listed once. A detection whose token does not
 * name its session is dropped: the page wrote both, and they must agree.
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
  // A stable sort of the reversed list: of two seen at the same moment the later one in the page comes first.
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
