import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, learn, type UseRecord } from '../../../lib/worker/request-budget.ts';
import { sampleNow } from './sample-needs.ts';

const answer = (status: number | undefined, retryAfterMs?: number) => ({ status, retryAfterMs });

/** Asks at these times, ms; tells when it was let through. */
function admitted(times: readonly number[]): number[] {
  let record: UseRecord | undefined;
  return times.filter((at) => {
    // As the browser keeps it: a worker may have been stopped in between.
    const stored: UseRecord | undefined = record && JSON.parse(JSON.stringify(record));
    const decided = admit(stored, sampleNow + at);
    if (decided.kind === 'go') record = decided.record;
    return decided.kind === 'go';
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
        let record: UseRecord | undefined;
        for (const at of times) {
          const decided = admit(record, sampleNow + at);
          if (decided.kind === 'go') record = decided.record;
          else {
            if (decided.failure.kind !== 'held-back') throw new Error(decided.failure.kind);
            expect(decided.failure.waitMs).toBeGreaterThan(0);
            expect(admit(record, sampleNow + at + decided.failure.waitMs).kind).toBe('go');
          }
        }
      }),
      // Fractions of a second that once added up to a little less than a whole one.
      { numRuns: 500, examples: [[[0, 11, 11, 24, 27, 32, 39]]] },
    );
  });

  test('gives nothing for a clock that was set back, and locks nobody out for longer than a minute', () => {
    let record: UseRecord | undefined;
    for (let use = 0; use < 5; use += 1) {
      const decided = admit(record, sampleNow);
      if (decided.kind === 'go') record = decided.record;
    }
    const earlier = sampleNow - 3_600_000;
    expect(admit(record, earlier).kind).toBe('hold');
    expect(admit(record, earlier).kind).toBe('hold');
    expect(admit(learn(record, answer(200), earlier), earlier + 60_000).kind).toBe('go');
  });
});

describe('after 429', () => {
  test.each([
    [7000, 7000],
    [undefined, 1000],
  ])('with a Retry-After of %s ms nothing goes for %d ms', (retryAfter, waitMs) => {
    const record = learn(undefined, answer(429, retryAfter), sampleNow);
    expect(admit(record, sampleNow)).toEqual({
      kind: 'hold',
      failure: { kind: 'held-back', waitMs, why: 'rate-limited' },
    });
    expect(admit(record, sampleNow + waitMs - 1).kind).toBe('hold');
    expect(admit(record, sampleNow + waitMs).kind).toBe('go');
  });

  test('again and again it is 1, 2, 4 … 60 s, and one other answer ends that', () => {
    let record: UseRecord | undefined;
    let now = sampleNow;
    const waits = Array.from({ length: 8 }, () => {
      record = learn(record, answer(429), now);
      const decided = admit(record, now);
      const waitMs =
        decided.kind === 'hold' && decided.failure.kind === 'held-back' ? decided.failure.waitMs : 0;
      now += waitMs;
      return waitMs / 1000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    record = learn(record, answer(404), now);
    record = learn(record, answer(429), now);
    expect(admit(record, now + 1000).kind).toBe('go');
  });
});

describe('after 401', () => {
  const stopped = { kind: 'hold', failure: { kind: 'credential-stopped', refusals: 2 } };

  test('twice in a row nothing is sent any more, however long one waits', () => {
    const once = learn(undefined, answer(401), sampleNow);
    expect(admit(once, sampleNow).kind).toBe('go');
    const twice = learn(once, answer(401), sampleNow);
    expect(admit(twice, sampleNow)).toEqual(stopped);
    expect(admit(twice, sampleNow + 86_400_000)).toEqual(stopped);
  });

  test.each([200, 403, 404, 500])('and %d in between it goes on', (status) => {
    let record = learn(undefined, answer(401), sampleNow);
    record = learn(record, answer(status), sampleNow);
    record = learn(record, answer(401), sampleNow);
    expect(admit(record, sampleNow).kind).toBe('go');
  });

  test('no answer at all, or 429, says nothing about the credential', () => {
    let record = learn(undefined, answer(401), sampleNow);
    record = learn(record, answer(undefined), sampleNow);
    record = learn(record, answer(429), sampleNow);
    record = learn(record, answer(401), sampleNow);
    expect(admit(record, sampleNow + 60_000)).toEqual(stopped);
  });
});
