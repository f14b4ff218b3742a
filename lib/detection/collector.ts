import type { Environment } from '../klarna/api-server.ts';
import { isSessionId } from '../klarna/session-id.ts';
import type { Findings, LookAlikeKind } from './detection.ts';
import { noFindings } from './findings.ts';
import { isSampleSessionId } from './judge/sample-ids.ts';
import { shortPlace } from './place.ts';
import type { Sighting } from './sighting.ts';

/** More different tokens in one scan than any page has; the rest is left out. */
export const maxTokens = 200;
const maxDetections = 500;
/** More places of one session than anybody reads. */
const maxPlaces = 30;
const maxLookAlikes = 200;
const maxLeakedKeys = 50;

/** Gathers what scanners find: each thing once per place, within the limits of `Findings`. */
export interface Collector {
  addSession(found: { session_id: string; client_token?: string }, at: Sighting): void;
  addLookAlike(kind: LookAlikeKind, at: Sighting): void;
  addLeakedKey(environment: Environment, key: string, at: Sighting): void;
  /** Whether this session has been found anywhere. */
  hasSession(session_id: string): boolean;
  /** Whether something was left out because a limit was reached. */
  isFull(): boolean;
  findings(): Findings;
}

export function collector(): Collector {
  const found = noFindings();
  const known = new Set<string>();
  const tokens = new Set<string>();
  const places = new Map<string, number>();
  let full = false;

  /** Whether this is new, and there is room for it in a list of that length. */
  const admits = (length: number, max: number, parts: readonly (string | undefined)[]): boolean => {
    const key = JSON.stringify(parts);
    if (known.has(key)) return false;
    if (length >= max) full = true;
    else known.add(key);
    return length < max;
  };

  const addLookAlike: Collector['addLookAlike'] = (kind, at) => {
    const spot = withShortPlace(at);
    if (admits(found.lookAlikes.length, maxLookAlikes, [kind, spot.source, spot.place, spot.frame])) {
      found.lookAlikes.push({ kind, ...spot });
    }
  };

  return {
    addSession({ session_id, client_token }, at) {
      if (!isSessionId(session_id)) return;
      if (isSampleSessionId(session_id)) return addLookAlike('documentation-example', at);
      if (client_token !== undefined && !tokens.has(client_token)) {
        if (tokens.size >= maxTokens) {
          full = true;
          return;
        }
        tokens.add(client_token);
      }
      const spot = withShortPlace(at);
      const known = places.get(session_id) ?? 0;
      if (known >= maxPlaces) return;
      const key = [session_id, client_token, spot.source, spot.place, spot.frame];
      if (!admits(found.detections.length, maxDetections, key)) return;
      places.set(session_id, known + 1);
      found.detections.push({ session_id, ...(client_token !== undefined && { client_token }), ...spot });
    },
    addLookAlike,
    addLeakedKey(environment, key, at) {
      const spot = withShortPlace(at);
      const ending = key.slice(-4);
      if (!admits(found.leakedKeys.length, maxLeakedKeys, [key, spot.source, spot.place, spot.frame])) return;
      found.leakedKeys.push({ environment, ending, ...spot });
    },
    hasSession: (session_id) => found.detections.some((detection) => detection.session_id === session_id),
    isFull: () => full,
    findings: () => found,
  };
}

function withShortPlace({ source, place, seenAt, frame }: Sighting): Sighting {
  return {
    source,
    place: shortPlace(place),
    seenAt,
    ...(frame !== undefined && { frame: frame.slice(0, 300) }),
  };
}
