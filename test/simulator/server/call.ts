import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** One request as the simulator's handlers see it. */
export interface Call {
  /** From the Host header, lower case, without a port. */
  host: string;
  method: string;
  /** Path without the query; leading slashes folded into one, as the recorded server took `//payments/v1/…`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Reads a request to its end. Rejects when the client leaves before that. */
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
