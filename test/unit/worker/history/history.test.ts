import { describe, expect, test } from 'vitest';
import { recordedAt } from '../../../../lib/klarna/read-record.ts';
import {
  clearHistory,
  forgetLocked,
  forgetPrivate,
  listHistory,
} from '../../../../lib/worker/history/history.ts';
import { keepRecord } from '../../../../lib/worker/history/keep-record.ts';
import { historyBudget } from '../../../../lib/worker/history/make-room.ts';
import { failedRecord, memoryHistory, snapshotRecord } from './sample-history.ts';

const other = '5a3b1e00-0000-6000-9000-0000000000ff';
const at = async (needs: ReturnType<typeof memoryHistory>, inPrivate = false) =>
  (await listHistory(inPrivate, needs)).map(recordedAt);

describe('a browser without room', () => {
  test('is given the older half, and asked once more', async () => {
    const needs = memoryHistory();
    for (const time of [1, 2, 3, 4]) await keepRecord(snapshotRecord(time, { chars: 1000 }), false, needs);
    needs.memory.room = 4000;
    needs.memory.writes = 0;
    expect(await keepRecord(snapshotRecord(5, { chars: 1000 }), false, needs)).toBe(true);
    expect(await at(needs)).toEqual([3, 4, 5]);
    expect(needs.memory.writes).toBe(2);
  });

  test('that still refuses costs the history, and nobody an error', async () => {
    const needs = memoryHistory({ room: 10 });
    expect(await keepRecord(snapshotRecord(1), false, needs)).toBe(false);
    expect(await at(needs)).toEqual([]);
  });
});

test('Records that are kept at the same time are all there, in order.', async () => {
  const needs = memoryHistory();
  await Promise.all(
    [1, 2, 3, 4, 5, 6].map((time) =>
      keepRecord(time % 2 ? snapshotRecord(time) : failedRecord(time), false, needs),
    ),
  );
  expect(await at(needs)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('Of one session so many snapshots are kept, the newest; what is dropped leaves the memory.', async () => {
  const needs = memoryHistory();
  for (let time = 0; time < 50; time += 1) await keepRecord(snapshotRecord(time), false, needs);
  expect(await at(needs)).toHaveLength(historyBudget.perSession);
  expect((await at(needs)).at(-1)).toBe(49);
  expect(needs.records.size).toBe(historyBudget.perSession);
});

test('A private window sees its own reads, and no other window does; they go with it.', async () => {
  const needs = memoryHistory();
  await keepRecord(snapshotRecord(1), false, needs);
  await keepRecord(snapshotRecord(2), true, needs);
  expect(await at(needs)).toEqual([1]);
  expect(await at(needs, true)).toEqual([2]);
  await clearHistory({ inPrivate: false }, needs);
  expect(await at(needs, true)).toEqual([2]);
  await forgetPrivate(needs);
  expect(needs.records.size).toBe(0);
});

test('Named sessions are cleared, or all; what is cleared already is not written again.', async () => {
  const needs = memoryHistory();
  await keepRecord(snapshotRecord(1), false, needs);
  await keepRecord(snapshotRecord(2, { session_id: other }), false, needs);
  await clearHistory({ session_ids: [other], inPrivate: false }, needs);
  expect(await at(needs)).toEqual([1]);
  await clearHistory({ inPrivate: false }, needs);
  const { writes } = needs.memory;
  await clearHistory({ inPrivate: false }, needs);
  expect(needs.memory.writes).toBe(writes);
  expect(needs.records.size).toBe(0);
});

test('Of a credential that is locked, snapshots are forgotten, failures stay; another one’s stay.', async () => {
  const needs = memoryHistory();
  await keepRecord(snapshotRecord(1), false, needs);
  await keepRecord(failedRecord(2), false, needs);
  await keepRecord({ ...snapshotRecord(3), credentialId: 'open' }, false, needs);
  const locked = {
    id: 'sample-credential',
    label: 'Sample shop',
    server: { environment: 'playground', region: 'eu' },
    maskedUsername: '',
    savedAt: 0,
    locked: true,
  } as const;
  await forgetLocked({ listLocked: async () => [locked] }, needs);
  expect(await at(needs)).toEqual([2, 3]);
});
