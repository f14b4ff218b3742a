import { describe, expect, test } from 'vitest';
import type { RequestOutcome } from '../../../lib/worker/ports.ts';
import { createRateLimit, type RateLimitDependencies } from '../../../lib/worker/rate-limit.ts';
import type { Usage } from '../../../lib/worker/request-budget.ts';
import { slot } from '../vault/sample-device.ts';
import { answered, sampleNow } from './sample-dependencies.ts';

/** A browser whose memory and locks outlive its workers, except the locks that a stopped worker held. */
function sampleBrowser() {
  const session = new Map<string, string>();
  const browser = { session, now: sampleNow, held: new Set<string>(), worker };
  function worker() {
    let last: Promise<unknown> = Promise.resolve();
    const deps: RateLimitDependencies = {
      usage: (id) => slot<Usage>(`use:${id}`, { session }),
      withLock(_name, work) {
        const mine = last.then(work, work);
        last = mine.catch(() => undefined);
        return mine;
      },
      async tryWithLock(name, work) {
        if (browser.held.has(name)) return undefined;
        browser.held.add(name);
        try {
          return await work();
        } finally {
          browser.held.delete(name);
        }
      },
      now: () => browser.now,
    };
    return createRateLimit(deps);
  }
  return browser;
}

const use = { credentialId: 'sample', session_id: 'session-1' };
const ok = async (): Promise<RequestOutcome> => answered(200, {});
const never = () => new Promise<RequestOutcome>(() => undefined);

describe('a read is denied', () => {
  test('while the same read is running, but not while another one is', async () => {
    const { worker } = sampleBrowser();
    const rateLimit = worker();
    void rateLimit(use, never);
    expect(await rateLimit(use, ok)).toEqual({
      kind: 'denied',
      failure: { kind: 'held-back', waitMs: 1000, why: 'already-reading' },
    });
    expect((await rateLimit({ ...use, session_id: 'session-2' }, ok)).kind).toBe('sent');
    expect((await rateLimit({ ...use, credentialId: 'other' }, ok)).kind).toBe('sent');
  });

  test('after five at once, across any number of workers: 1,000 clicks in 10 s send 15 requests', async () => {
    const browser = sampleBrowser();
    let sent = 0;
    const send = async (): Promise<RequestOutcome> => {
      sent += 1;
      return answered(200, {});
    };
    for (let click = 0; click < 1000; click += 1) {
      // Another worker every 50 clicks, as if the browser had stopped the one before.
      const rateLimit = browser.worker();
      await rateLimit({ ...use, session_id: `session-${click}` }, send);
      browser.now += 10;
    }
    expect(sent).toBeGreaterThanOrEqual(14);
    expect(sent).toBeLessThanOrEqual(15);
  });

  test('and a read still counts when the worker is stopped before the answer', async () => {
    const browser = sampleBrowser();
    for (let read = 0; read < 5; read += 1) {
      void browser.worker()({ ...use, session_id: `session-${read}` }, never);
      await Promise.resolve();
    }
    await new Promise((resolve) => setImmediate(resolve));
    browser.held.clear();
    expect(await browser.worker()(use, ok)).toMatchObject({ failure: { why: 'too-fast' } });
  });

  test('for as long as Retry-After says, in a new worker as well', async () => {
    const browser = sampleBrowser();
    const limited = async () => answered(429, '', { headers: { 'retry-after': '7' } });
    expect((await browser.worker()(use, limited)).kind).toBe('sent');
    browser.now += 6999;
    expect(await browser.worker()(use, ok)).toEqual({
      kind: 'denied',
      failure: { kind: 'held-back', waitMs: 1, why: 'rate-limited' },
    });
    browser.now += 1;
    expect((await browser.worker()(use, ok)).kind).toBe('sent');
  });

  test.each([
    [{}, 1000],
    [{ 'retry-after': '7' }, 7000],
    [{ 'x-ratelimit-reset': '2', 'x-ratelimit-remaining': '0' }, 2000],
  ])('for as long as it says after a 429 with %j', async (headers, pauseMs) => {
    const browser = sampleBrowser();
    const outcome = answered(429, '', { headers });
    expect(await browser.worker()(use, async () => outcome)).toEqual({ kind: 'sent', outcome, pauseMs });
    browser.now += pauseMs - 1;
    expect((await browser.worker()(use, ok)).kind).toBe('denied');
    browser.now += 1;
    expect((await browser.worker()(use, ok)).kind).toBe('sent');
  });

  test('after two 401 answers, until the usage of the credential is removed', async () => {
    const browser = sampleBrowser();
    const refused = async () => answered(401, '');
    await browser.worker()(use, refused);
    await browser.worker()(use, refused);
    expect(await browser.worker()(use, ok)).toMatchObject({ failure: { kind: 'credential-stopped' } });
    browser.session.delete('use:sample');
    expect((await browser.worker()(use, ok)).kind).toBe('sent');
  });
});

test.each<RequestOutcome>([{ kind: 'offline' }, { kind: 'unreachable' }, { kind: 'timed-out', afterMs: 1 }])(
  'A read without an answer ($kind) is returned and counted.',
  async (outcome) => {
    const browser = sampleBrowser();
    expect(await browser.worker()(use, async () => outcome)).toEqual({ kind: 'sent', outcome });
    expect(JSON.parse(browser.session.get('use:sample') ?? '{}')).toMatchObject({
      allowanceMs: 4000,
      refused: 0,
    });
  },
);
