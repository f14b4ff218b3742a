import { describe, expect, test } from 'vitest';
import { recordedAt } from '../../../lib/klarna/read-record.ts';
import {
  addRecord,
  clearHistory,
  deleteLockedReads,
  deletePrivateReads,
  historyBudget,
  listHistory,
} from '../../../lib/worker/history.ts';
import { failedRecord, memoryHistory, snapshotRecord } from './sample-history.ts';

const other = '5a3b1e00-0000-6000-9000-0000000000ff';
const at = async (deps: ReturnType<typeof memoryHistory>, inPrivate = false) =>
  (await listHistory(inPrivate, deps)).map(recordedAt);

describe('a browser without room', () => {
  test('is given the older half, and asked once more', async () => {
    const deps = memoryHistory();
    for (const time of [1, 2, 3, 4]) await addRecord(snapshotRecord(time, { chars: 1000 }), false, deps);
    deps.memory.room = 4000;
    deps.memory.writes = 0;
    expect(await addRecord(snapshotRecord(5, { chars: 1000 }), false, deps)).toBe(true);
    expect(await at(deps)).toEqual([3, 4, 5]);
    expect(deps.memory.writes).toBe(2);
  });

  test('that still refuses costs the history, and nobody an error', async () => {
    const deps = memoryHistory({ room: 10 });
    expect(await addRecord(snapshotRecord(1), false, deps)).toBe(false);
    expect(await at(deps)).toEqual([]);
  });
});

test('Records that are kept at the same time are all there, in order.', async () => {
  const deps = memoryHistory();
  await Promise.all(
    [1, 2, 3, 4, 5, 6].map((time) =>
      addRecord(time % 2 ? snapshotRecord(time) : failedRecord(time), false, deps),
    ),
  );
  expect(await at(deps)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('Of one session so many snapshots are kept, the newest; what is dropped leaves the memory.', async () => {
  const deps = memoryHistory();
  for (let time = 0; time < 50; time += 1) await addRecord(snapshotRecord(time), false, deps);
  expect(await at(deps)).toHaveLength(historyBudget.perSession);
  expect((await at(deps)).at(-1)).toBe(49);
  expect(deps.records.size).toBe(historyBudget.perSession);
});

test('A private window sees its own reads, and no other window does; they go with it.', async () => {
  const deps = memoryHistory();
  await addRecord(snapshotRecord(1), false, deps);
  await addRecord(snapshotRecord(2), true, deps);
  expect(await at(deps)).toEqual([1]);
  expect(await at(deps, true)).toEqual([2]);
  await clearHistory({ inPrivate: false }, deps);
  expect(await at(deps, true)).toEqual([2]);
  await deletePrivateReads(deps);
  expect(deps.records.size).toBe(0);
});

test('Named sessions are cleared, or all; what is cleared already is not written again.', async () => {
  const deps = memoryHistory();
  await addRecord(snapshotRecord(1), false, deps);
  await addRecord(snapshotRecord(2, { session_id: other }), false, deps);
  await clearHistory({ session_ids: [other], inPrivate: false }, deps);
  expect(await at(deps)).toEqual([1]);
  await clearHistory({ inPrivate: false }, deps);
  const { writes } = deps.memory;
  await clearHistory({ inPrivate: false }, deps);
  expect(deps.memory.writes).toBe(writes);
  expect(deps.records.size).toBe(0);
});

test('Of a credential that is locked, snapshots are forgotten, failures stay; another one’s stay.', async () => {
  const deps = memoryHistory();
  await addRecord(snapshotRecord(1), false, deps);
  await addRecord(failedRecord(2), false, deps);
  await addRecord({ ...snapshotRecord(3), credentialId: 'open' }, false, deps);
  const locked = {
    id: 'sample-credential',
    label: 'Sample shop',
    server: { environment: 'playground', region: 'eu' },
    maskedUsername: '',
    savedAt: 0,
    locked: true,
  } as const;
  await deleteLockedReads({ listLocked: async () => [locked] }, deps);
  expect(await at(deps)).toEqual([2, 3]);
});
