import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRoom } from '../../../lib/worker/history.ts';
import type { HistoryEntry } from '../../../lib/worker/ports.ts';

const entry = (at: number, changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  key: `key-${at}`,
  session_id: 'a',
  kind: 'snapshot',
  credentialId: 'sample',
  at,
  chars: 10,
  inPrivate: false,
  ...changes,
});
const budget = { perSession: 3, records: 6, chars: 100 };
const times = (entries: HistoryEntry[]) => entries.map(({ at }) => at);

test('The oldest snapshot of the same session goes; failures and other sessions are counted for themselves.', () => {
  const entries = [entry(1), entry(2, { session_id: 'b' }), entry(3, { kind: 'failed' }), entry(4), entry(5)];
  const { kept, dropped } = makeRoom(entries, entry(6), budget);
  expect(times(dropped)).toEqual([1]);
  expect(times(kept)).toEqual([2, 3, 4, 5, 6]);
});

test('A record larger than everything together stays alone.', () => {
  expect(times(makeRoom([entry(1), entry(2)], entry(3, { chars: 5000 }), budget).kept)).toEqual([3]);
});

test('Whatever comes: the newest stay, within every bound, in order, and nothing is lost unnamed.', () => {
  const arbitrary = fc.record({
    session_id: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom('snapshot' as const, 'failed' as const),
    chars: fc.nat(60),
  });
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 40 }), (changes) => {
      let entries: HistoryEntry[] = [];
      changes.forEach((change, at) => {
        const added = entry(at, change);
        const { kept, dropped } = makeRoom(entries, added, budget);
        expect(kept.at(-1)).toBe(added);
        expect(times([...kept, ...dropped]).sort((a, b) => a - b)).toEqual(times([...entries, added]));
        expect(times(kept)).toEqual(times(kept).toSorted((a, b) => a - b));
        expect(kept.length).toBeLessThanOrEqual(budget.records);
        if (kept.length > 1) expect(kept.reduce((sum, { chars }) => sum + chars, 0)).toBeLessThanOrEqual(100);
        entries = kept;
      });
    }),
  );
});
