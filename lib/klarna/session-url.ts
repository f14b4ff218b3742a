import { type ApiServer, apiOrigin } from './api-server.ts';
import { isSessionId } from './session-id.ts';

/**
 * The address of `GET /payments/v1/sessions/{session_id}` on one of the six servers, or `undefined` where the id
 * has a character that does not belong into a path segment.
 *
 * The URL is taken apart again after it was built: whatever the parser made of it must be what was meant.
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
