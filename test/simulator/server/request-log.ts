import { patience } from '../../patience.ts';
import { apiServerAt } from '../hosts.ts';
import { usernameOf } from './basic-auth.ts';
import type { Call } from './call.ts';

/** One request that the simulator received over the network. */
export interface LoggedRequest {
  /** When the whole request had arrived, in ms since 1970. */
  at: number;
  host: string;
  method: string;
  path: string;
  /** Query without `?`; empty when there is none. */
  query: string;
  /** As received; `authorization` is the raw header. */
  headers: Call['headers'];
  /** User name inside a Basic `Authorization`; `null` without one. */
  username: string | null;
  body: string;
  /** `null` until an answer has begun, and for good if the socket was cut instead. */
  status: number | null;
  /** Whether the connection closed before the whole answer was sent, whichever side closed it. */
  closedEarly: boolean;
}

/**
 * The requests that the simulator received, oldest first. The shop's back end calls Klarna in process, so its calls are
 * not here.
 */
export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  /** `GET /payments/v1/sessions/{session_id}` on the six API hosts. */
  reads(): LoggedRequest[];
  /** Resolves with the first request, past or future, that `matches`. Rejects after `timeout` ms. */
  waitFor(matches: (request: LoggedRequest) => boolean, timeout?: number): Promise<LoggedRequest>;
  clear(): void;
}

/** A log that can be written. `add` returns the entry, so that the server can complete it when it answers. */
export interface WritableRequestLog extends RequestLog {
  add(call: Call, at: number): LoggedRequest;
}

/** Starts an empty log. */
export function createRequestLog(): WritableRequestLog {
  const entries: LoggedRequest[] = [];
  const listeners = new Set<(request: LoggedRequest) => void>();
  return {
    entries,
    reads: () => entries.filter(isRead),
    clear: () => void entries.splice(0),
    add(call, at) {
      const { host, method, path, headers, body } = call;
      const username = usernameOf(headers.authorization);
      const entry = {
        at,
        host,
        method,
        path,
        query: call.query.toString(),
        headers,
        username,
        body,
        status: null,
        closedEarly: false,
      };
      entries.push(entry);
      for (const listener of listeners) listener(entry);
      return entry;
    },
    waitFor(matches, timeout = patience) {
      const seen = entries.find(matches);
      if (seen) return Promise.resolve(seen);
      return new Promise((resolve, reject) => {
        const finish = () => {
          clearTimeout(timer);
          listeners.delete(listener);
        };
        const listener = (request: LoggedRequest) => {
          if (!matches(request)) return;
          finish();
          resolve(request);
        };
        const timer = setTimeout(() => {
          finish();
          reject(new Error(`No such request arrived within ${timeout} ms.`));
        }, timeout);
        listeners.add(listener);
      });
    },
  };
}

function isRead(request: LoggedRequest): boolean {
  return (
    request.method === 'GET' &&
    apiServerAt(request.host) !== undefined &&
    /^\/payments\/v1\/sessions\/[^/]+$/.test(request.path)
  );
}
