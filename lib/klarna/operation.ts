import { type ApiServer, apiOrigin, apiServers } from './api-server.ts';

/** The operations of the Klarna Payments API, named as in Klarna's documentation of its error codes. */
export const operations = [
  'create-session',
  'update-session',
  'read-session',
  'create-order',
  'cancel-authorization',
  'create-customer-token',
] as const;
export type Operation = (typeof operations)[number];

/**
 * The operation of a request, by its method and the path of its URL (Klarna's API description). `credit/v1` is the
 * path of the years before `payments/v1`. Without a method, the path decides, and `hasBody` tells an update from a read.
 * `undefined` for another API and for a path that does not exist.
 */
export function operationOf({
  method,
  path,
  hasBody = false,
}: {
  method?: string | undefined;
  path: string;
  hasBody?: boolean;
}): Operation | undefined {
  const parts =
    /\/(?:payments|credit)\/v1\/(sessions|authorizations)(?:\/([^/?#\s"'<>]+))?(?:\/([a-z-]+))?/.exec(path);
  if (parts === null) return undefined;
  const [, resource, id, rest] = parts;
  const verb = method?.toUpperCase();
  if (resource === 'sessions') {
    if (id === undefined) return verb === undefined || verb === 'POST' ? 'create-session' : undefined;
    if (verb === 'POST' || (verb === undefined && hasBody)) return 'update-session';
    return verb === 'GET' ? 'read-session' : undefined;
  }
  if (rest === 'order') return 'create-order';
  if (rest === 'customer-token') return 'create-customer-token';
  return rest === undefined && verb === 'DELETE' ? 'cancel-authorization' : undefined;
}

/** The API server that a text names first, by the host of a URL or of a `Host` header; `undefined` if it names none. */
export function serverNamedIn(text: string): ApiServer | undefined {
  const host = /\bapi(?:-na|-oc)?(?:\.playground)?\.klarna\.com(?!\.?[\w-])/i.exec(text)?.[0].toLowerCase();
  return apiServers.find((server) => apiOrigin(server) === `https://${host}`);
}
