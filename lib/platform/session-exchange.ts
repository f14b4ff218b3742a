import type { ApiRequest, BodyText, RequestOutcome } from '../worker/ports.ts';
import { countRequest } from './build-facts.ts';

/** Longest wait for the answer's headers, ms. */
const headersWithinMs = 10_000;
/**
 * Longest wait for the whole answer, ms: with what is around it, a read ends within 15 s. Firefox stops a background
 * page after 30 s, whatever it is doing.
 */
const bodyWithinMs = 14_500;
/** Klarna takes 1 MB at most when a session is created; an answer cannot be much larger. */
const bodyLimitBytes = 2 * 1024 * 1024;

/** What the request needs of the surroundings, so that a test can stand in for them. */
interface RequestDependencies {
  fetch: typeof fetch;
  isOnline(): boolean;
  /** Told of every request before it is sent; what cannot be counted is not sent. */
  count(host: string): Promise<void>;
}

/**
 * The one network request of this extension: a GET with the options that keep a credential where it belongs. Rejects
 * only with `StorageUnavailable`, and then nothing was sent. Nothing is sent either after `brokenOff` has aborted.
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
 * A refused redirect and a dead connection are the same error to a script. The same address is asked once more, with
 * no credential at all, and not followed: then the browser does tell.
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

/** Reads the body up to the limit. A connection that breaks half-way rejects in one browser and just ends in another. */
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
