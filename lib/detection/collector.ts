import { isSessionId } from '../klarna/session-id.ts';
import type { Findings, LeakedKey, LookAlikeKind, Sighting } from './detection.ts';
import { noFindings } from './findings.ts';
import { type LeakedSecret, shortUserName } from './judge/leaked-keys.ts';
import { isSampleSessionId } from './judge/look-alikes.ts';
import { maxPlaces, maxTokens } from './limits.ts';
import { shortPlace } from './place.ts';

const maxDetections = 500;
const maxLookAlikes = 200;
const maxLeakedKeys = 50;

/** Collects what scanners find: each finding once per place, within the limits of `Findings`. */
export interface Collector {
  addSession(found: { session_id: string; client_token?: string }, at: Sighting): void;
  addLookAlike(kind: LookAlikeKind, at: Sighting): void;
  addLeakedKey(secret: LeakedSecret, at: Sighting): void;
  /** Whether the session was already found, anywhere. */
  hasSession(session_id: string): boolean;
  /** Whether a finding was left out because a limit was reached. */
  isFull(): boolean;
  findings(): Findings;
}

/** A collector without findings. */
export function createCollector(): Collector {
  const found = noFindings();
  const known = new Set<string>();
  const tokens = new Set<string>();
  const places = new Map<string, number>();
  let full = false;

  /** Whether a finding is new and its list, of that length, has room for it. */
  const accepts = (length: number, max: number, parts: readonly (string | undefined)[]): boolean => {
    const key = JSON.stringify(parts);
    if (known.has(key)) return false;
    if (length >= max) full = true;
    else known.add(key);
    return length < max;
  };

  const addLookAlike: Collector['addLookAlike'] = (kind, at) => {
    const sighting = withShortPlace(at);
    if (
      accepts(found.lookAlikes.length, maxLookAlikes, [kind, sighting.source, sighting.place, sighting.frame])
    ) {
      found.lookAlikes.push({ kind, ...sighting });
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
      const sighting = withShortPlace(at);
      const placeCount = places.get(session_id) ?? 0;
      if (placeCount >= maxPlaces) return;
      const key = [session_id, client_token, sighting.source, sighting.place, sighting.frame];
      if (!accepts(found.detections.length, maxDetections, key)) return;
      places.set(session_id, placeCount + 1);
      found.detections.push({ session_id, ...(client_token !== undefined && { client_token }), ...sighting });
    },
    addLookAlike,
    addLeakedKey(secret, at) {
      const sighting = withShortPlace(at);
      const identity = secret.kind === 'api-key' ? secret.key : secret.user;
      const key = [identity, sighting.source, sighting.place, sighting.frame];
      if (accepts(found.leakedKeys.length, maxLeakedKeys, key))
        found.leakedKeys.push(shortened(secret, sighting));
    },
    hasSession: (session_id) => found.detections.some((detection) => detection.session_id === session_id),
    isFull: () => full,
    findings: () => found,
  };
}

function shortened(secret: LeakedSecret, sighting: Sighting): LeakedKey {
  switch (secret.kind) {
    case 'api-key': {
      const { kind, environment, key } = secret;
      return { kind, environment, ending: key.slice(-4), ...sighting };
    }
    case 'user-and-password':
      return { kind: secret.kind, user: shortUserName(secret.user), ...sighting };
    case 'basic-header': {
      const { kind, user, environment } = secret;
      return { kind, user: shortUserName(user), ...(environment && { environment }), ...sighting };
    }
    default:
      return secret satisfies never;
  }
}

function withShortPlace({ source, place, seenAt, frame }: Sighting): Sighting {
  return {
    source,
    place: shortPlace(place),
    seenAt,
    ...(frame !== undefined && { frame: frame.slice(0, 300) }),
  };
}
