import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendRequest } from '../../../lib/platform/session-exchange.ts';
import { StorageUnavailable } from '../../../lib/vault/ports.ts';
import type { RequestOutcome } from '../../../lib/worker/ports.ts';
import { startServer } from './sample-server.ts';

const authorization = 'Basic c2FtcGxlOnNhbXBsZQ==';
const mebibyte = 1024 * 1024;
const isOnline = () => true;
const count = async () => undefined;

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

async function serving(answer: Parameters<typeof startServer>[0]) {
  const server = await startServer(answer);
  running.push(server);
  return server;
}

const json = { 'content-type': 'application/json' };

/** Node follows the Fetch standard in all but this: a redirect that is not followed shows itself as what it is. */
const fetchLikeABrowser: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const isRedirect = init?.redirect === 'manual' && response.status >= 300 && response.status < 400;
  return isRedirect ? Object.defineProperty(response, 'type', { value: 'opaqueredirect' }) : response;
};

const exchangeWith = (url: URL): Promise<RequestOutcome> =>
  sendRequest({ url, authorization }, { fetch: fetchLikeABrowser, isOnline, count });

const answeredBy = (response: Response): Promise<RequestOutcome> =>
  sendRequest(
    { url: new URL('https://sample.example'), authorization },
    { fetch: async () => response, isOnline, count },
  );

/** A body that comes chunk by chunk, each only after the last was read; an error breaks it there. */
function inChunks(...chunks: (string | Uint8Array | Error)[]): ReadableStream {
  return new ReadableStream(
    {
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else if (chunk instanceof Error) controller.error(chunk);
        else controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      },
    },
    { highWaterMark: 0 },
  );
}

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])(
    'of status %d is named, and its target never contacted',
    async (status) => {
      const target = await serving((response) => response.end('{"status":"incomplete"}'));
      const server = await serving((response) =>
        response.writeHead(status, { location: target.url.href }).end('moved'),
      );
      expect(await exchangeWith(server.url)).toEqual({ kind: 'redirected' });
      expect(target.arrivals).toEqual([]);
    },
  );

  test.each([301, 307])('of status %d on the same server is not followed either', async (status) => {
    const server = await serving((response) => response.writeHead(status, { location: '/other' }).end());
    expect(await exchangeWith(server.url)).toEqual({ kind: 'redirected' });
    expect(server.arrivals.map(({ path }) => path)).not.toContain('/other');
  });

  test('is told by a second request, which carries no credential', async () => {
    const server = await serving((response) => response.writeHead(302, { location: '/other' }).end());
    await exchangeWith(server.url);
    expect(server.arrivals.map(({ method, authorization }) => [method, authorization])).toEqual([
      ['GET', authorization],
      ['GET', undefined],
    ]);
  });
});

describe('a connection that fails', () => {
  test('because it is refused is unreachable', async () => {
    const server = await startServer((response) => response.end());
    await server.stop();
    expect(await exchangeWith(server.url)).toEqual({ kind: 'unreachable' });
  });

  test('before the headers is unreachable', async () => {
    const server = await serving((response) => response.destroy());
    expect(await exchangeWith(server.url)).toEqual({ kind: 'unreachable' });
  });

  test('because its answer is no HTTP is unreachable', async () => {
    const server = await serving((response) => response.socket?.end('this is no HTTP\r\n\r\n'));
    expect(await exchangeWith(server.url)).toEqual({ kind: 'unreachable' });
  });

  const cuts: [string, (response: ServerResponse) => void][] = [
    [
      'before its announced length',
      (response) => {
        response.writeHead(200, { ...json, 'content-length': '1000' });
        response.write('{"status":', () => response.destroy());
      },
    ],
    [
      'between two chunks',
      (response) => {
        response.writeHead(200, json);
        response.write('{"status":', () => response.destroy());
      },
    ],
  ];
  test.each(cuts)('%s is cut off', async (_, answer) => {
    const server = await serving(answer);
    expect(await exchangeWith(server.url)).toMatchObject({
      kind: 'answered',
      status: 200,
      body: { kind: 'cut-off' },
    });
  });

  test('half-way says after how many bytes', async () => {
    const body = inChunks('{"status":', new TypeError('network error'));
    expect(await answeredBy(new Response(body))).toMatchObject({ body: { kind: 'cut-off', bytes: 10 } });
  });
});

describe('a body', () => {
  test('above 2 MiB is not read to its end', async () => {
    const sent: number[] = [];
    const server = await serving((response) => {
      response.writeHead(200, json);
      const send = () => {
        if (response.destroyed || sent.length >= 64) {
          response.end();
        } else {
          sent.push(mebibyte);
          response.write('x'.repeat(mebibyte), send);
        }
      };
      send();
    });
    const exchange = await exchangeWith(server.url);
    expect(exchange).toMatchObject({ body: { kind: 'too-large', limitBytes: 2 * mebibyte } });
    expect(sent.length).toBeLessThan(64);
  });

  test.each([
    [2 * mebibyte, 'complete'],
    [2 * mebibyte + 1, 'too-large'],
  ])('of %d bytes is %s', async (bytes, kind) => {
    const server = await serving((response) => response.end('x'.repeat(bytes)));
    expect(await exchangeWith(server.url)).toMatchObject({ body: { kind, bytes } });
  });

  test('that does not want to be cancelled is too large all the same', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(3 * mebibyte)),
      cancel: () => Promise.reject(new Error('not now')),
    });
    expect(await answeredBy(new Response(body))).toMatchObject({ body: { kind: 'too-large' } });
  });

  const shorter = (headers: Record<string, string>) => answeredBy(new Response('{}', { headers }));

  test('that just ends before its announced length is cut off', async () => {
    expect(await shorter({ 'content-length': '100' })).toMatchObject({ body: { kind: 'cut-off', bytes: 2 } });
  });

  test.each([
    ['is longer than announced', { 'content-length': '1' }],
    ['was compressed on the way', { 'content-length': '100', 'content-encoding': 'gzip' }],
    ['is announced with nonsense', { 'content-length': 'many' }],
    ['is not announced', {}],
  ])('that %s is complete', async (_, headers) => {
    expect(await shorter(headers)).toMatchObject({ body: { kind: 'complete', text: '{}', bytes: 2 } });
  });

  test('that is missing is complete and empty', async () => {
    const server = await serving((response) => response.writeHead(204).end());
    expect(await exchangeWith(server.url)).toMatchObject({
      status: 204,
      body: { kind: 'complete', text: '', bytes: 0 },
    });
  });

  test('keeps characters whole that were split between chunks', async () => {
    const bytes = Buffer.from('{"name":"Åsa 🛍️"}');
    const body = inChunks(...Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect(await answeredBy(new Response(body))).toMatchObject({
      body: { kind: 'complete', text: '{"name":"Åsa 🛍️"}', bytes: bytes.length },
    });
  });

  test('that begins with a byte order mark is text without it', async () => {
    expect(await answeredBy(new Response('\ufeff{}'))).toMatchObject({ body: { text: '{}', bytes: 5 } });
  });
});

describe('an answer', () => {
  test('has its status, its headers in lower case and its body', async () => {
    const server = await serving((response) =>
      response
        .writeHead(404, { ...json, 'Klarna-Correlation-Id': 'sample', 'Retry-After': '7' })
        .end('{"error_code":"NOT_FOUND"}'),
    );
    const exchange = await exchangeWith(server.url);
    expect(exchange).toMatchObject({
      kind: 'answered',
      status: 404,
      body: { kind: 'complete', text: '{"error_code":"NOT_FOUND"}', bytes: 26 },
    });
    if (exchange.kind !== 'answered') throw new Error('It was answered.');
    expect(exchange.headers.get('klarna-correlation-id')).toBe('sample');
    expect(exchange.headers.get('retry-after')).toBe('7');
    expect(exchange.durationMs).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(exchange.durationMs)).toBe(true);
  });

  test('comes from one request, with the credential', async () => {
    const server = await serving((response) => response.end('{}'));
    await exchangeWith(server.url);
    expect(server.arrivals).toEqual([
      { method: 'GET', path: '/payments/v1/sessions/sample', authorization, cookie: undefined },
    ]);
  });
});

describe('a request', () => {
  const url = new URL('https://sample.example/payments/v1/sessions/sample');
  const request = { url, authorization };
  const fetch = vi.fn<typeof globalThis.fetch>();
  beforeEach(() => {
    fetch.mockReset();
  });

  const keptClose = {
    method: 'GET',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: expect.any(AbortSignal),
  };

  test('refuses redirects, sends no cookies, and leaves nothing in the cache', async () => {
    fetch.mockResolvedValue(new Response('{}'));
    await sendRequest(request, { fetch, isOnline, count });
    expect(fetch.mock.calls).toEqual([
      [
        url,
        {
          ...keptClose,
          redirect: 'error',
          headers: { Accept: 'application/json', Authorization: authorization },
        },
      ],
    ]);
  });

  test('that failed is asked once more without any header, and no third time', async () => {
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await sendRequest(request, { fetch, isOnline, count })).toEqual({ kind: 'unreachable' });
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(fetch.mock.calls[1]).toEqual([url, { ...keptClose, redirect: 'manual' }]);
  });

  test('is not made while the computer is offline', async () => {
    expect(await sendRequest(request, { fetch, isOnline: () => false, count })).toEqual({
      kind: 'offline',
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('that fails as the computer goes offline says so, and is not asked again', async () => {
    const online = [true, false];
    fetch.mockRejectedValue(new TypeError('Failed to fetch'));
    const exchange = await sendRequest(request, {
      fetch,
      isOnline: () => online.shift() ?? false,
      count,
    });
    expect(exchange).toEqual({ kind: 'offline' });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['an error', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['no error at all', () => Promise.reject(undefined)],
    [
      'an error at once',
      () => {
        throw new TypeError('Invalid header value');
      },
    ],
  ])('that ends with %s does not reject', async (_, fail) => {
    fetch.mockImplementation(fail);
    await expect(sendRequest(request, { fetch, isOnline, count })).resolves.toEqual({
      kind: 'unreachable',
    });
  });

  test('with a credential that no header can carry does not reject', async () => {
    const server = await serving((response) => response.end('{}'));
    const unsendable = { url: server.url, authorization: 'Basic klarna_test_api_…' };
    const exchange = await sendRequest(unsendable, { fetch: globalThis.fetch, isOnline, count });
    expect(exchange).toEqual({ kind: 'unreachable' });
    expect(server.arrivals.map(({ authorization }) => authorization)).toEqual([undefined]);
  });
});

describe('the count of requests', () => {
  const url = new URL('https://sample.example/payments/v1/sessions/sample');
  const request = { url, authorization };
  const counting = (refused = false) => {
    const order: string[] = [];
    return {
      order,
      count: async (host: string) => {
        if (refused) throw new StorageUnavailable();
        order.push(`count ${host}`);
      },
      fetch: async () => {
        order.push('fetch');
        throw new TypeError('Failed to fetch');
      },
      isOnline,
    };
  };

  test('is raised before each request is sent, the one without a credential too', async () => {
    const around = counting();
    await sendRequest(request, around);
    expect(around.order).toEqual(['count sample.example', 'fetch', 'count sample.example', 'fetch']);
  });

  test('is not raised while the computer is offline', async () => {
    const around = counting();
    await sendRequest(request, { ...around, isOnline: () => false });
    expect(around.order).toEqual([]);
  });

  test('has to be kept: what cannot be counted is not sent', async () => {
    const around = counting(true);
    await expect(sendRequest(request, around)).rejects.toThrow(StorageUnavailable);
    expect(around.order).toEqual([]);
  });

  test('has to be kept for the second request as well', async () => {
    const around = counting();
    const counted = vi.fn(around.count).mockResolvedValueOnce().mockRejectedValue(new StorageUnavailable());
    expect(await sendRequest(request, { ...around, count: counted })).toEqual({ kind: 'unreachable' });
    expect(around.order).toEqual(['fetch']);
  });
});

describe('waiting', () => {
  const request = { url: new URL('https://sample.example'), authorization };

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Never answers, and ends with the signal, as fetch does. */
  const silent: typeof fetch = (_, init) =>
    new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });

  /** Answers with headers at once and with a body that never ends. */
  const endless: typeof fetch = async (_, init) =>
    new Response(
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{'));
          init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
        },
      }),
    );

  async function exchangeAfter(ms: number, fetch: typeof globalThis.fetch) {
    const ended = vi.fn<(exchange: RequestOutcome) => void>();
    void sendRequest(request, { fetch, isOnline, count }).then(ended);
    await vi.advanceTimersByTimeAsync(ms);
    return ended.mock.calls[0]?.[0];
  }

  test('for headers ends after ten seconds, and not before', async () => {
    expect(await exchangeAfter(9_999, silent)).toBeUndefined();
    expect(await exchangeAfter(10_000, silent)).toEqual({ kind: 'timed-out', afterMs: 10_000 });
  });

  test('for a body ends after fourteen and a half seconds, and not before', async () => {
    expect(await exchangeAfter(14_499, endless)).toBeUndefined();
    expect(await exchangeAfter(14_500, endless)).toEqual({ kind: 'timed-out', afterMs: 14_500 });
  });

  test.each([
    ['for headers', silent],
    ['for a body', endless],
  ])('%s ends at once when it is broken off, and nobody is asked again', async (_, answer) => {
    const fetch = vi.fn(answer);
    const breaking = new AbortController();
    const exchange = sendRequest({ ...request, signal: breaking.signal }, { fetch, isOnline, count });
    await vi.advanceTimersByTimeAsync(3_000);
    breaking.abort();
    expect(await exchange).toEqual({ kind: 'aborted' });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('does not even begin when it was broken off before', async () => {
    const fetch = vi.fn(silent);
    const signal = AbortSignal.abort();
    expect(await sendRequest({ ...request, signal }, { fetch, isOnline, count })).toEqual({
      kind: 'aborted',
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('for a body that ends quietly when it is stopped is a time-out, and no answer', async () => {
    const quiet: typeof fetch = async (_, init) =>
      new Response(
        new ReadableStream({
          start: (controller) => init?.signal?.addEventListener('abort', () => controller.close()),
        }),
      );
    expect(await exchangeAfter(14_500, quiet)).toEqual({ kind: 'timed-out', afterMs: 14_500 });
  });

  test('after a failure asks a silent server no longer than the rest of the time', async () => {
    const fetch = vi.fn(silent).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(await exchangeAfter(14_500, fetch)).toEqual({ kind: 'unreachable' });
  });

  test.each<[string, typeof fetch]>([
    ['answers', async () => new Response('{}')],
    ['fails', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is too large', async () => new Response('x'.repeat(3 * mebibyte))],
  ])('leaves no timer behind when the server %s', async (_, fetch) => {
    expect(await exchangeAfter(1, fetch)).toBeDefined();
    expect(vi.getTimerCount()).toBe(0);
  });
});
