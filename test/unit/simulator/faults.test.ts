import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../simulator/faults/fault.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { askApi } from './ask.ts';
import { running } from './running.ts';
import { sampleOrder } from './sample-order.ts';

describe('faults', () => {
  const simulator = running();
  let path = '';
  let id = '';

  beforeAll(async () => {
    const answer = await askApi(simulator(), 'POST /payments/v1/sessions', sampleOrder());
    id = String(answer.json.session_id);
    path = `GET /payments/v1/sessions/${id}`;
  });
  afterEach(() => simulator().clearFaults());

  async function withFault(fault: Fault) {
    simulator().nextRead(fault);
    return askApi(simulator(), path);
  }

  test.each<[string, Fault, number, string]>([
    ['garbage', { kind: 'garbage' }, 200, 'application/json'],
    ['a captive portal', { kind: 'html' }, 200, 'text/html; charset=utf-8'],
    ['an array', { kind: 'array' }, 200, 'application/json'],
    ['a wrong shape', { kind: 'wrong-shape' }, 200, 'application/json'],
    ['forbidden', { kind: 'forbidden' }, 403, 'application/json'],
    ['not found', { kind: 'not-found' }, 404, 'application/json'],
    ['rate-limited', { kind: 'rate-limited' }, 429, 'application/json'],
    ['server error', { kind: 'server-error' }, 500, 'application/json'],
    ['unavailable', { kind: 'unavailable' }, 503, 'text/html'],
    ['an unknown code', { kind: 'unknown-code' }, 400, 'application/json'],
  ])('%s has its status and content type', async (_name, fault, status, contentType) => {
    const answer = await withFault(fault);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, contentType]);
  });

  test('a fault applies to one call', async () => {
    expect((await withFault({ kind: 'server-error' })).json.error_code).toBe('INTERNAL_SERVER_ERROR');
    expect((await askApi(simulator(), path)).status).toBe(200);
  });

  test('a fault of every read applies until it is removed, and to its session only', async () => {
    const takeBack = simulator().everyRead({ kind: 'unavailable' }, id);
    const other = await askApi(simulator(), 'POST /payments/v1/sessions', sampleOrder());
    for (const expected of [503, 503]) expect((await askApi(simulator(), path)).status).toBe(expected);
    expect((await askApi(simulator(), `GET /payments/v1/sessions/${other.json.session_id}`)).status).toBe(
      200,
    );
    takeBack();
    expect((await askApi(simulator(), path)).status).toBe(200);
  });

  test('a fault can apply to another operation', async () => {
    simulator().nextRead({ kind: 'forbidden', reason: 'MERCHANT_INACTIVE' }, { operation: 'create' });
    expect((await askApi(simulator(), path)).status).toBe(200);
    const refused = await askApi(simulator(), 'POST /payments/v1/sessions', sampleOrder());
    expect(refused.json).toMatchObject({ error_code: 'MERCHANT_INACTIVE', error_messages: [] });
  });

  test('cut-off sends the whole length and a part of the body', async () => {
    await expect(withFault({ kind: 'cut-off', percent: 30 })).rejects.toThrow(/aborted|hang up|ECONNRESET/);
  });

  test('reset gives no answer, and the log shows it', async () => {
    await expect(withFault({ kind: 'reset' })).rejects.toThrow(/hang up|ECONNRESET/);
    expect(simulator().log.entries.at(-1)).toMatchObject({ method: 'GET', status: null });
  });

  test.each(['headers', 'body'] as const)(
    'a delay holds the %s back, and then gives the normal answer',
    async (hold) => {
      const start = performance.now();
      const answer = await withFault({ kind: 'delay', milliseconds: 60, hold });
      expect(performance.now() - start).toBeGreaterThanOrEqual(58);
      expect(answer.json.status).toBe('incomplete');
    },
  );

  test.each([301, 302, 303, 307, 308] as const)('redirect %i has its target', async (status) => {
    const answer = await withFault({ kind: 'redirect', status, location: 'https://evil.example/' });
    expect([answer.status, answer.headers.location]).toEqual([status, 'https://evil.example/']);
  });

  test('huge is well-formed and as long as requested', async () => {
    const answer = await withFault({ kind: 'huge' });
    expect(answer.body).toHaveLength(10_000_000);
    expect(answer.json.status).toBe('incomplete');
  });

  test('deep has the requested number of levels', async () => {
    const { body } = await withFault({ kind: 'deep', levels: 5 });
    expect(body).toBe('{"a":{"a":{"a":{"a":{"a":1}}}}}');
  });

  test('empty bodies are empty', async () => {
    expect((await withFault({ kind: 'not-found', body: 'empty' })).body).toBe('');
    const ddos = await withFault({ kind: 'forbidden', reason: 'no-body' });
    expect([ddos.status, ddos.body, ddos.headers['content-type']]).toEqual([403, '', undefined]);
  });

  test('Retry-After is sent only on request', async () => {
    expect((await withFault({ kind: 'rate-limited' })).headers).not.toHaveProperty('retry-after');
    expect((await withFault({ kind: 'rate-limited', retryAfter: 7 })).headers['retry-after']).toBe('7');
  });

  test('set-cookie adds a cookie to the normal answer', async () => {
    const answer = await withFault({ kind: 'set-cookie', cookie: 'a=b' });
    expect([answer.status, answer.headers['set-cookie']]).toEqual([200, 'a=b']);
  });

  test('any exact answer can be given', async () => {
    const answer = await withFault({ kind: 'answer', status: 418, body: 'tea' });
    expect([answer.status, answer.body]).toEqual([418, 'tea']);
  });
});

describe('stopping', () => {
  test('ends a delayed answer immediately and frees the port', async () => {
    const simulator = await startSimulator();
    simulator.everyRead({ kind: 'delay', milliseconds: 60_000 });
    const held = askApi(simulator, 'GET /payments/v1/sessions/x').then(
      () => 'answered',
      () => 'cut',
    );
    await simulator.log.waitFor(({ method }) => method === 'GET');
    await simulator.stop();
    expect(await held).toBe('cut');
    const again = await startSimulator({ port: simulator.port });
    expect(again.port).toBe(simulator.port);
    await again.stop();
  });
});
