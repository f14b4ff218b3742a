import type { JsonObject } from '../server/json.ts';

/** The result of `authorize()`. */
export interface Authorization {
  token: string;
  /** ms since 1970. The token is valid for 60 minutes from then (documented). */
  at: number;
  /** The order that was authorized. An order that differs from it is refused. */
  order: JsonObject;
  state: 'open' | 'cancelled' | 'consumed';
}

/** A payment session as the server keeps it. */
export interface StoredSession {
  id: string;
  /** API host and merchant that it belongs to. */
  host: string;
  mid: string;
  clientToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  status: 'incomplete' | 'complete';
  /** The fields as the merchant and the browser last wrote them, with their names in the API. */
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

/** Creates an empty store. */
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
