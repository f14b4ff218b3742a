import type { ApiRequest, BodyText, RequestOutcome } from '../worker/ports.ts';
import { countRequest } from './build-facts.ts';

/** Maximum wait for the headers of the answer, ms. */
const headersWithinMs = 10_000;
/**
 * Maximum wait for the whole answer, ms. A read then ends within 15 s in total. Firefox stops a background page after
 * 30 s, even during a request.
 */
const bodyWithinMs = 14_500;
/** Klarna accepts at most 1 MB when a session is created, so an answer cannot be much larger. */
const bodyLimitBytes = 2 * 1024 * 1024;

/** What a request depends on. Tests replace it. */
interface RequestDependencies {
  fetch: typeof fetch;
  isOnline(): boolean;
  /** Called before each request. If it rejects, the request is not sent. */
  count(host: string): Promise<void>;
}

/**
 * The only network request of this extension: a GET with options that keep the credential on this host. Rejects only
 * with `StorageUnavailable`, before anything is sent. Sends nothing if `signal` is aborted already.
 */
export async function sendRequest(
  { url, authorization, signal }: ApiRequest,
  { fetch, isOnline, count }: RequestDependencies = {
    fetch: globalThis.fetch,
    isOnline: () => navigator.onLine,
    count: countRequest,
  },
): Promise<RequestOutcome> {
  if (!isOnline()) return { kind: 'offline' };
  await count(url.host);
  if (signal?.aborted) return { kind: 'aborted' };
  const startedAt = performance.now();
  const deadline = new AbortController();
  const headersTimer = setTimeout(() => deadline.abort(), headersWithinMs);
  const bodyTimer = setTimeout(() => deadline.abort(), bodyWithinMs);
  const either = signal ? AbortSignal.any([deadline.signal, signal]) : deadline.signal;
  try {
    const response = await fetch(url, {
      ...safely,
      signal: either,
      headers: { Accept: 'application/json', Authorization: authorization },
    });
    clearTimeout(headersTimer);
    const body = await readBody(response);
    if (signal?.aborted) return { kind: 'aborted' };
    if (either.aborted) return { kind: 'timed-out', afterMs: bodyWithinMs };
    return {
      kind: 'answered',
      status: response.status,
      headers: new Map(response.headers),
      body,
      durationMs: Math.round(performance.now() - startedAt),
    };
  } catch {
    if (signal?.aborted) return { kind: 'aborted' };
    if (either.aborted) return { kind: 'timed-out', afterMs: Math.round(performance.now() - startedAt) };
    if (!isOnline()) return { kind: 'offline' };
    return { kind: (await redirects(url, { fetch, count }, either)) ? 'redirected' : 'unreachable' };
  } finally {
    clearTimeout(headersTimer);
    clearTimeout(bodyTimer);
  }
}

const safely = {
  method: 'GET',
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

/**
 * Whether a URL redirects. `fetch` throws the same error for a refused redirect and for a failed connection. A second
 * request, without a credential and without following redirects, shows which it was.
 */
async function redirects(
  url: URL,
  { fetch, count }: Pick<RequestDependencies, 'fetch' | 'count'>,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await count(url.host);
    const response = await fetch(url, { ...safely, redirect: 'manual', signal });
    await response.body?.cancel();
    return response.type === 'opaqueredirect';
  } catch {
    return false;
  }
}

/** Reads the body up to the limit. If the connection breaks, some browsers reject and others just end the stream. */
async function readBody(response: Response): Promise<BodyText> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const next = await reader?.read();
      if (next === undefined || next.done) break;
      bytes += next.value.byteLength;
      if (bytes > bodyLimitBytes) {
        await reader?.cancel().catch(() => undefined);
        return { kind: 'too-large', bytes, limitBytes: bodyLimitBytes };
      }
      chunks.push(next.value);
    }
  } catch {
    return { kind: 'cut-off', bytes };
  }
  const declared = Number(response.headers.get('content-length') ?? Number.NaN);
  if (!response.headers.has('content-encoding') && declared > bytes) return { kind: 'cut-off', bytes };
  return { kind: 'complete', text: await new Blob(chunks as BlobPart[]).text(), bytes };
}
