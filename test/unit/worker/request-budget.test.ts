import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordAnswer, takeRequest, type Usage } from '../../../lib/worker/request-budget.ts';
import { sampleNow } from './sample-dependencies.ts';

const answer = (status: number | undefined, retryAfterMs?: number) => ({ status, retryAfterMs });

/** Asks at these times, ms; tells when it was let through. */
function admitted(times: readonly number[]): number[] {
  let usage: Usage | undefined;
  return times.filter((at) => {
    // As the browser keeps it: a worker may have been stopped in between.
    const stored: Usage | undefined = usage && JSON.parse(JSON.stringify(usage));
    const result = takeRequest(stored, sampleNow + at);
    if (result.kind === 'taken') usage = result.usage;
    return result.kind === 'taken';
  });
}

const most = (times: readonly number[], windowMs: number) =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at <= from + windowMs).length));

/** Clicks as wild as can be: bursts, pauses, a steady drumming. */
const clicks = fc
  .array(fc.oneof(fc.constant(0), fc.nat(20), fc.nat(400), fc.nat(3000), fc.nat(30_000)), {
    minLength: 1,
    maxLength: 600,
  })
  .map((gaps) => {
    let at = 0;
    return gaps.map((gap) => {
      at += gap;
      return at;
    });
  });

describe('a credential’s budget', () => {
  test('lets never more than 5 through at once, 15 in 10 seconds, 60 in a minute', () => {
    fc.assert(
      fc.property(clicks, (times) => {
        const through = admitted(times);
        expect(most(through, 0)).toBeLessThanOrEqual(5);
        expect(most(through, 10_000)).toBeLessThanOrEqual(15);
        expect(most(through, 59_999)).toBeLessThanOrEqual(60);
        expect(through[0]).toBe(times[0]);
      }),
      { numRuns: 300 },
    );
  });

  test('lets 15 of 1,000 clicks in 10 seconds through, and 60 of a minute of them', () => {
    const drumming = Array.from({ length: 6000 }, (_, index) => index * 10);
    expect(admitted(drumming.slice(0, 1000)).length).toBeLessThanOrEqual(15);
    expect(admitted(drumming)).toHaveLength(60);
  });

  test('says how long to wait, and keeps its word', () => {
    fc.assert(
      fc.property(clicks, (times) => {
        let usage: Usage | undefined;
        for (const at of times) {
          const result = takeRequest(usage, sampleNow + at);
          if (result.kind === 'taken') usage = result.usage;
          else {
            if (result.failure.kind !== 'held-back') throw new Error(result.failure.kind);
            expect(result.failure.waitMs).toBeGreaterThan(0);
            expect(takeRequest(usage, sampleNow + at + result.failure.waitMs).kind).toBe('taken');
          }
        }
      }),
      // Fractions of a second that once added up to a little less than a whole one.
      { numRuns: 500, examples: [[[0, 11, 11, 24, 27, 32, 39]]] },
    );
  });

  test('gives nothing for a clock that was set back, and locks nobody out for longer than a minute', () => {
    let usage: Usage | undefined;
    for (let use = 0; use < 5; use += 1) {
      const result = takeRequest(usage, sampleNow);
      if (result.kind === 'taken') usage = result.usage;
    }
    const earlier = sampleNow - 3_600_000;
    expect(takeRequest(usage, earlier).kind).toBe('denied');
    expect(takeRequest(usage, earlier).kind).toBe('denied');
    expect(takeRequest(recordAnswer(usage, answer(200), earlier), earlier + 60_000).kind).toBe('taken');
  });
});

describe('after 429', () => {
  test.each([
    [7000, 7000],
    [undefined, 1000],
  ])('with a Retry-After of %s ms nothing goes for %d ms', (retryAfter, waitMs) => {
    const usage = recordAnswer(undefined, answer(429, retryAfter), sampleNow);
    expect(takeRequest(usage, sampleNow)).toEqual({
      kind: 'denied',
      failure: { kind: 'held-back', waitMs, why: 'rate-limited' },
    });
    expect(takeRequest(usage, sampleNow + waitMs - 1).kind).toBe('denied');
    expect(takeRequest(usage, sampleNow + waitMs).kind).toBe('taken');
  });

  test('again and again it is 1, 2, 4 … 60 s, and one other answer ends that', () => {
    let usage: Usage | undefined;
    let now = sampleNow;
    const waits = Array.from({ length: 8 }, () => {
      usage = recordAnswer(usage, answer(429), now);
      const result = takeRequest(usage, now);
      const waitMs =
        result.kind === 'denied' && result.failure.kind === 'held-back' ? result.failure.waitMs : 0;
      now += waitMs;
      return waitMs / 1000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    usage = recordAnswer(usage, answer(404), now);
    usage = recordAnswer(usage, answer(429), now);
    expect(takeRequest(usage, now + 1000).kind).toBe('taken');
  });
});

describe('after 401', () => {
  const stopped = { kind: 'denied', failure: { kind: 'credential-stopped', refusals: 2 } };

  test('twice in a row nothing is sent any more, however long one waits', () => {
    const once = recordAnswer(undefined, answer(401), sampleNow);
    expect(takeRequest(once, sampleNow).kind).toBe('taken');
    const twice = recordAnswer(once, answer(401), sampleNow);
    expect(takeRequest(twice, sampleNow)).toEqual(stopped);
    expect(takeRequest(twice, sampleNow + 86_400_000)).toEqual(stopped);
  });

  test.each([200, 403, 404, 500])('and %d in between it goes on', (status) => {
    let usage = recordAnswer(undefined, answer(401), sampleNow);
    usage = recordAnswer(usage, answer(status), sampleNow);
    usage = recordAnswer(usage, answer(401), sampleNow);
    expect(takeRequest(usage, sampleNow).kind).toBe('taken');
  });

  test('no answer at all, or 429, says nothing about the credential', () => {
    let usage = recordAnswer(undefined, answer(401), sampleNow);
    usage = recordAnswer(usage, answer(undefined), sampleNow);
    usage = recordAnswer(usage, answer(429), sampleNow);
    usage = recordAnswer(usage, answer(401), sampleNow);
    expect(takeRequest(usage, sampleNow + 60_000)).toEqual(stopped);
  });
});
