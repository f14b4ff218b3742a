import type { JsonObject } from '../server/json.ts';

/** What `authorize()` left behind. */
export interface Authorization {
  token: string;
  /** Milliseconds since 1970; usable for 60 minutes from here (documented). */
  at: number;
  /** The order as it was authorized; an order that differs is refused. */
  order: JsonObject;
  state: 'open' | 'cancelled' | 'consumed';
}

/** A payment session as the server keeps it. */
export interface StoredSession {
  id: string;
  /** API host and merchant it belongs to. */
  host: string;
  mid: string;
  clientToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  status: 'incomplete' | 'complete';
  /** Fields as the merchant and the browser last wrote them, wire names. */
  order: JsonObject;
  authorization: Authorization | null;
}

/** All sessions of one simulator. */
export interface SessionStore {
  add(session: StoredSession): void;
  get(id: string): StoredSession | undefined;
  byAuthorization(token: string): StoredSession | undefined;
  all(): StoredSession[];
}

/** Starts an empty store; it lives as long as the simulator. */
export function createSessionStore(): SessionStore {
  const sessions = new Map<string, StoredSession>();
  return {
    add: (session) => void sessions.set(session.id, session),
    get: (id) => sessions.get(id.toLowerCase()),
    byAuthorization: (token) =>
      [...sessions.values()].find((session) => session.authorization?.token === token),
    all: () => [...sessions.values()],
  };
}
