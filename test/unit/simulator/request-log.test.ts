import { describe, expect, test, vi } from 'vitest';
import { patience } from '../../patience.ts';
import { ask, askApi } from './ask.ts';
import { running } from './running.ts';

describe('request log', () => {
  const simulator = running();
  const path = '/payments/v1/sessions/94a6dd80-d2a6-1f8b-943b-786cd953a908';

  test('has each request, its user name and its status', async () => {
    simulator().log.clear();
    await askApi(simulator(), `GET ${path}?x=1`);
    expect(simulator().log.entries).toEqual([
      expect.objectContaining({
        host: 'api.playground.klarna.com',
        method: 'GET',
        path,
        query: 'x=1',
        username: 'PK00001_51a7e0000001',
        status: 404,
        closedEarly: false,
        body: '',
      }),
    ]);
    const [entry] = simulator().log.entries;
    expect(entry?.headers.authorization).toMatch(/^Basic [A-Za-z0-9+/=]+$/);
    expect(Math.abs((entry?.at ?? 0) - Date.now())).toBeLessThan(10_000);
  });

  test('reads() returns reads only', async () => {
    simulator().log.clear();
    await ask(simulator(), 'shop.example', 'GET /');
    await ask(simulator(), 'klarna-payments-eu.playground.klarna.com', `GET ${path}/redirect`);
    await askApi(simulator(), 'POST /payments/v1/sessions', {});
    await askApi(simulator(), `GET ${path}`);
    expect(simulator().log.entries).toHaveLength(4);
    expect(simulator().log.reads()).toHaveLength(1);
  });

  test('waitFor() finds a past request and waits for a future one', async () => {
    simulator().log.clear();
    const coming = simulator().log.waitFor(({ host }) => host === 'x.klarnacdn.net');
    await ask(simulator(), 'x.klarnacdn.net', 'GET /kp/lib/v1/api.js');
    expect((await coming).path).toBe('/kp/lib/v1/api.js');
    expect((await simulator().log.waitFor(() => true)).host).toBe('x.klarnacdn.net');
    await expect(simulator().log.waitFor(() => false, 5)).rejects.toThrow(
      'No such request arrived within 5 ms.',
    );
  });

  test('says when the client closed the connection before the answer was complete', async () => {
    simulator().log.clear();
    simulator().nextRead({ kind: 'delay', milliseconds: patience, hold: 'body' });
    const giveUp = new AbortController();
    const read = ask(simulator(), 'api.playground.klarna.com', `GET ${path}`, { signal: giveUp.signal });
    const entry = await simulator().log.waitFor(() => true);
    expect(entry.closedEarly).toBe(false);
    giveUp.abort();
    await expect(read).rejects.toThrow();
    await vi.waitFor(() => expect(entry.closedEarly).toBe(true), { timeout: patience });
  });

  test('hosts and resolver rules have every host once', () => {
    const { hosts, hostResolverRules, port } = simulator();
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts).toEqual(
      expect.arrayContaining(['api.klarna.com', 'api-oc.playground.klarna.com', 'shop.example']),
    );
    expect(hostResolverRules).toContain(`MAP api.playground.klarna.com 127.0.0.1:${port}, `);
  });

  test('unknown hosts get 404', async () => {
    expect((await ask(simulator(), 'elsewhere.example', 'GET /')).status).toBe(404);
  });
});
