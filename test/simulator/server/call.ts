import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request, as the simulator's handlers get it. */
export interface Call {
  /** From the Host header, lower case, without a port. */
  host: string;
  method: string;
  /** Path without the query. Several leading slashes become one, because the recorded server accepted `//payments/v1/…`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Reads a whole request. Rejects if the client leaves before its end. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL((request.url ?? '/').replace(/^\/+/, '/'), 'https://simulator');
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return {
    host: (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}
