import { type ApiServer, apiOrigin } from './api-server.ts';
import { isSessionId } from './session-id.ts';

/**
 * The URL of `GET /payments/v1/sessions/{session_id}` on one of the six servers, or `undefined` if the id has a
 * character that a path segment must not have.
 *
 * The parts of the parsed URL are compared with the intended ones, so the parser cannot change the destination.
 */
export function sessionUrl(server: ApiServer, session_id: string): URL | undefined {
  if (!isSessionId(session_id)) return undefined;
  const origin = apiOrigin(server);
  const url = new URL(`${origin}/payments/v1/sessions/${encodeURIComponent(session_id)}`);
  const asMeant =
    url.origin === origin &&
    url.pathname === `/payments/v1/sessions/${session_id}` &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  return asMeant ? url : undefined;
}
