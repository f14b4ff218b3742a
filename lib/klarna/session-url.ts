import { type ApiServer, apiOrigin } from './api-server.ts';
import { SessionId } from './session-id.ts';

/**
 * The address of `GET /payments/v1/sessions/{session_id}` on one of the six servers, or `undefined` where the id
 * has a character that does not belong into a path segment.
 *
 * The URL is taken apart again after it was built: whatever the parser made of it must be what was meant.
 */
export function sessionUrl(server: ApiServer, session_id: string): URL | undefined {
  const id = SessionId.safeParse(session_id);
  if (!id.success) return undefined;
  const origin = apiOrigin(server);
  const url = new URL(`${origin}/payments/v1/sessions/${encodeURIComponent(id.data)}`);
  const asMeant =
    url.origin === origin &&
    url.pathname === `/payments/v1/sessions/${id.data}` &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  return asMeant ? url : undefined;
}
