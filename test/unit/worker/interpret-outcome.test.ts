import { describe, expect, test } from 'vitest';
import type { ReadFailure } from '../../../lib/klarna/failure.ts';
import { interpretOutcome } from '../../../lib/worker/interpret-outcome.ts';
import type { RequestOutcome } from '../../../lib/worker/ports.ts';
import { fullSession, sampleLine } from '../klarna/sample-session.ts';
import { answered, sampleNow } from './sample-dependencies.ts';

/** Klarna's answer to a wrong credential as it was recorded in October 2021. */
const recorded401 =
  '<html>\r\n<head><title>401 Authorization Required</title></head>\r\n<body>\r\n<center><h1>401 Authorization Required</h1></center>\r\n<hr><center>openresty</center>\r\n</body>\r\n</html>\r\n';

/** Klarna's answer to a bad request as it was recorded in October 2021. */
const recorded400 = `{
  "error_code" : "BAD_VALUE",
  "error_messages" : [ "Bad value: purchase_currency, purchase_country" ],
  "correlation_id" : "b0c6c9ee-b4f8-4b98-9abf-09c85b7ce49a"
}`;

function failureOf(exchange: RequestOutcome): ReadFailure {
  const interpretation = interpretOutcome(exchange, sampleNow);
  if (interpretation.kind !== 'failure') throw new Error('A session was read.');
  return interpretation.failure;
}

const answerOf = (failure: ReadFailure) => ('answer' in failure ? failure.answer : undefined);

describe('an exchange without an answer', () => {
  const exchanges: RequestOutcome[] = [
    { kind: 'offline' },
    { kind: 'unreachable' },
    { kind: 'redirected' },
    { kind: 'timed-out', afterMs: 10_000 },
  ];
  test.each(exchanges)('is that failure: $kind', (exchange) => {
    expect(interpretOutcome(exchange, sampleNow)).toEqual({ kind: 'failure', failure: exchange });
  });
});

describe('an answer that is no success', () => {
  const kinds = {
    201: 'unexpected-status',
    204: 'unexpected-status',
    302: 'unexpected-status',
    304: 'unexpected-status',
    400: 'unexpected-status',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'session-not-found',
    405: 'unexpected-status',
    409: 'unexpected-status',
    413: 'unexpected-status',
    418: 'unexpected-status',
    429: 'rate-limited',
    500: 'server-error',
    502: 'server-error',
    503: 'server-error',
    504: 'server-error',
    599: 'server-error',
  };
  const bodies = {
    nothing: '',
    'an error of the API': { error_code: 'SAMPLE', error_messages: ['Sample'], correlation_id: 'sample' },
    'a page': recorded401,
    'a cut error': '{"error_code":"SAM',
    'a whole session': fullSession,
    'deep nesting': '['.repeat(100_000),
  };
  const table = Object.entries(kinds).flatMap(([status, kind]) =>
    Object.entries(bodies).map(([what, body]) => ({ status: Number(status), kind, what, body })),
  );

  test.each(table)('$status with $what is “$kind”', ({ status, kind, body }) => {
    const failure = failureOf(answered(status, body));
    expect(failure.kind).toBe(kind);
    expect(answerOf(failure)?.status).toBe(status);
  });

  test.each([
    ['cut off', { kind: 'cut-off', bytes: 70 }],
    ['too large', { kind: 'too-large', bytes: 3_000_000, limitBytes: 2_097_152 }],
  ] as const)('keeps the meaning of its status when its body is %s', (_, body) => {
    const failure = failureOf({ ...answered(404, ''), body });
    expect(failure).toMatchObject({ kind: 'session-not-found', answer: { status: 404, bytes: body.bytes } });
  });

  test('as recorded for a wrong credential has a page, no correlation id and no code', () => {
    const headers = { 'content-type': 'text/html', 'www-authenticate': 'Basic realm="very closed site"' };
    expect(failureOf(answered(401, recorded401, { headers }))).toEqual({
      kind: 'unauthorized',
      answer: { status: 401, contentType: 'text/html', bytes: 176, durationMs: 120, error_messages: [] },
    });
  });

  test('as recorded for a bad request has its code, its message and its correlation id', () => {
    const headers = { 'klarna-correlation-id': 'b0c6c9ee-b4f8-4b98-9abf-09c85b7ce49a' };
    expect(failureOf(answered(400, recorded400, { headers }))).toEqual({
      kind: 'unexpected-status',
      answer: {
        status: 400,
        contentType: 'application/json',
        bytes: 168,
        durationMs: 120,
        error_code: 'BAD_VALUE',
        error_messages: ['Bad value: purchase_currency, purchase_country'],
        correlation_id: 'b0c6c9ee-b4f8-4b98-9abf-09c85b7ce49a',
      },
    });
  });

  test('without a body, as an expired session may have it, has neither code nor message', () => {
    const exchange = { ...answered(404, ''), headers: new Map<string, string>() };
    expect(failureOf(exchange)).toEqual({
      kind: 'session-not-found',
      answer: { status: 404, contentType: '', bytes: 0, durationMs: 120, error_messages: [] },
    });
  });
});

describe('the correlation id of a failure', () => {
  const headers = { 'klarna-correlation-id': 'from-the-header' };

  test.each([
    ['the header where the body has none', { error_code: 'NOT_FOUND' }, 'from-the-header'],
    ['the header where the body’s is empty', { correlation_id: '' }, 'from-the-header'],
    ['the header where the body’s is no text', { correlation_id: 5 }, 'from-the-header'],
    ['the header where the body is a page', recorded401, 'from-the-header'],
    ['the body before the header', { correlation_id: 'from-the-body' }, 'from-the-body'],
  ])('comes from %s', (_, body, correlation_id) => {
    expect(answerOf(failureOf(answered(404, body, { headers })))?.correlation_id).toBe(correlation_id);
  });

  test('is absent where nobody names one', () => {
    expect(answerOf(failureOf(answered(404, {})))).not.toHaveProperty('correlation_id');
  });
});

describe('the content type of a failure', () => {
  test.each([
    ['application/json;charset=utf-8', 'application/json'],
    ['Text/HTML; charset=ISO-8859-1', 'text/html'],
    [' text/plain ', 'text/plain'],
    ['', ''],
    [';', ''],
  ])('of “%s” is “%s”', (header, contentType) => {
    const failure = failureOf(answered(500, '', { headers: { 'content-type': header } }));
    expect(answerOf(failure)?.contentType).toBe(contentType);
  });
});

describe('a rate limit', () => {
  test.each([
    [{}, undefined],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '99999' }, 300_000],
    [{ 'retry-after': 'Tue, 01 Jan 2030 12:00:30 GMT' }, 30_000],
  ])('with %j asks for a wait of %s ms', (headers, wait) => {
    const failure = failureOf(answered(429, '', { headers }));
    expect(failure.kind).toBe('rate-limited');
    expect('retryAfterMs' in failure ? failure.retryAfterMs : undefined).toBe(wait);
  });
});

describe('the headers that explain an answer', () => {
  const headers = {
    'x-ratelimit-limit': '40, 40;w=1',
    'x-ratelimit-remaining': '15',
    'x-ratelimit-reset': '1',
    'klarna-ip-validation-status': 'DENIED',
  };

  test.each([401, 403, 404, 429, 500])('are kept with a %d', (status) => {
    const answer = answerOf(failureOf(answered(status, '', { headers })));
    expect(answer?.headers).toEqual(headers);
  });

  test('are kept with a session', () => {
    const interpretation = interpretOutcome(answered(200, fullSession, { headers }), sampleNow);
    expect(interpretation).toMatchObject({ kind: 'snapshot', snapshot: { headers } });
  });

  test('are absent where there are none, and bounded', () => {
    expect(
      answerOf(failureOf(answered(404, '', { headers: { 'x-ratelimit-limit': ' ' } }))),
    ).not.toHaveProperty('headers');
    const long = failureOf(answered(404, '', { headers: { 'x-ratelimit-limit': '4'.repeat(5000) } }));
    expect(answerOf(long)?.headers?.['x-ratelimit-limit']).toHaveLength(200);
  });
});

describe('a success that is no session', () => {
  test.each([
    ['nothing', '', 'not-json'],
    ['a page', '<!doctype html><title>Sign in to the network</title>', 'not-json'],
    ['text', 'OK', 'not-json'],
    ['JSON with something behind it', '{"status":"incomplete"} more', 'not-json'],
    ['a list', [fullSession], 'wrong-shape'],
    ['a word', '"incomplete"', 'wrong-shape'],
    ['null', 'null', 'wrong-shape'],
    ['an empty object', {}, 'wrong-shape'],
    ['an order', { order_id: 'sample', fraud_status: 'ACCEPTED' }, 'wrong-shape'],
    ['an error', { error_code: 'NOT_FOUND', error_messages: [] }, 'wrong-shape'],
    ['33 levels', { new_field: nested(32) }, 'too-deep'],
    ['a hundred thousand levels', `{"new_field":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'too-deep'],
    ['200,000 order lines', { order_lines: Array(200_000).fill(1) }, 'too-deep'],
    ['a hundred thousand levels that never end', `{"new_field":${'['.repeat(100_000)}`, 'cut-off'],
  ])('because it is %s is a failure: %#', (_, body, kind) => {
    expect(failureOf(answered(200, body)).kind).toBe(kind);
  });

  test('is called a page whatever content type it claims', () => {
    const failure = failureOf(
      answered(200, '<html></html>', { headers: { 'content-type': 'application/json' } }),
    );
    expect(failure.kind).toBe('not-json');
  });

  test.each([
    ['compact', JSON.stringify(fullSession)],
    ['pretty-printed', JSON.stringify(fullSession, null, 2)],
  ])('because it was cut at every tenth is called cut off: %s', (_, text) => {
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const failure = failureOf(answered(200, text.slice(0, Math.round((text.length * tenth) / 10))));
      expect(failure.kind, `${tenth * 10} %`).toBe('cut-off');
    }
    expect(failureOf(answered(200, text.slice(0, -1))).kind).toBe('cut-off');
  });

  test('because the connection broke is called cut off', () => {
    const failure = failureOf({ ...answered(200, ''), body: { kind: 'cut-off', bytes: 700 } });
    expect(failure).toMatchObject({ kind: 'cut-off', answer: { bytes: 700 } });
  });

  test('because it is too large says where reading ended', () => {
    const body = { kind: 'too-large', bytes: 2_100_000, limitBytes: 2_097_152 } as const;
    expect(failureOf({ ...answered(200, ''), body })).toMatchObject({
      kind: 'too-large',
      limitBytes: 2_097_152,
      answer: { bytes: 2_100_000 },
    });
  });

  test('keeps the correlation id of the header, and never takes one from the body', () => {
    const body = { error_code: 'FORGED', correlation_id: 'from-the-body' };
    const headers = { 'klarna-correlation-id': 'from-the-header' };
    const answer = answerOf(failureOf(answered(200, body, { headers })));
    expect(answer).toMatchObject({ correlation_id: 'from-the-header', error_messages: [] });
    expect(answer).not.toHaveProperty('error_code');
  });
});

describe('a session', () => {
  const readingOf = (exchange: RequestOutcome) => {
    const interpretation = interpretOutcome(exchange, sampleNow);
    if (interpretation.kind !== 'snapshot') throw new Error(`It failed: ${interpretation.failure.kind}`);
    return interpretation.snapshot;
  };

  test('is handed on as it came, with time, size and correlation id', () => {
    const headers = { 'klarna-correlation-id': 'sample', date: 'Tue, 01 Jan 2030 12:00:02 GMT' };
    expect(
      readingOf(answered(200, '{"status":"incomplete","new":[1]}', { headers, durationMs: 87 })),
    ).toEqual({
      readAt: sampleNow,
      durationMs: 87,
      bytes: 33,
      clockOffsetMs: 2000,
      correlation_id: 'sample',
      body: { status: 'incomplete', new: [1] },
    });
  });

  test('with values of the wrong type is handed on as it came', () => {
    const body = { status: 5, order_lines: ['wrong', sampleLine] };
    expect(readingOf(answered(200, body)).body).toEqual(body);
  });

  test.each([
    [{}, undefined],
    [{ date: '' }, undefined],
    [{ date: 'yesterday' }, undefined],
    [{ date: 'Tue, 01 Jan 2030 11:00:00 GMT' }, -3_600_000],
    [{ date: 'Wed, 02 Jan 2030 12:00:00 GMT' }, 86_400_000],
  ])('with the header %j has a clock offset of %s ms', (headers, offset) => {
    expect(readingOf(answered(200, { status: 'incomplete' }, { headers })).clockOffsetMs).toBe(offset);
  });

  test('nested to the limit is taken', () => {
    expect(readingOf(answered(200, { status: 'incomplete', new_field: nested(31) })).body).toHaveProperty(
      'status',
    );
  });

  test('counts bytes, not characters', () => {
    expect(readingOf(answered(200, '{"status":"ä"}')).bytes).toBe(15);
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 'sample' : [nested(levels - 1)];
}
