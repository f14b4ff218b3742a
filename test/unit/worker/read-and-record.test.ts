import { expect, test } from 'vitest';
import { listHistory } from '../../../lib/worker/history.ts';
import type { RequestOutcome } from '../../../lib/worker/ports.ts';
import { readAndRecord } from '../../../lib/worker/read-and-record.ts';
import { answered, memoryStore, readingNeeds, sampleNow } from './sample-dependencies.ts';
import { memoryHistory } from './sample-history.ts';

const session_id = '5a3b1e00-0000-6000-9000-00000000abcd';
const request = { session_id, credentialId: 'sample-credential', inPrivate: false };
const byItself = { ...request, automatic: true };

function worker({ room, ...changes }: { room?: number } & Parameters<typeof readingNeeds>[0] = {}) {
  const clock = { now: sampleNow };
  const reading = readingNeeds({ now: () => clock.now, ...changes });
  const history = memoryHistory(room === undefined ? {} : { room });
  return { ...reading, ...history, tryWithLock: history.withLock, clock };
}

const notFound = answered(404, { error_code: 'NOT_FOUND', error_messages: [], correlation_id: 'sample-id' });

test('Every call is kept, whatever came of it; what was held back is none.', async () => {
  const answers: RequestOutcome[] = [answered(200, { status: 'incomplete' }), notFound, { kind: 'offline' }];
  const deps = worker({ send: async () => answers.shift() ?? { kind: 'unreachable' } });
  for (let read = 0; read < 4; read += 1) await readAndRecord(request, deps);
  await readAndRecord({ ...request, credentialId: 'removed' }, deps);
  const kinds = (await listHistory(false, deps)).map((record) =>
    record.kind === 'snapshot' ? record.kind : record.failed.failure.kind,
  );
  expect(kinds).toEqual(['snapshot', 'session-not-found', 'unreachable']);
});

test('A history that cannot be written does not cost the answer, and says so.', async () => {
  const deps = worker({ room: 1 });
  expect(await readAndRecord(request, deps)).toMatchObject({ kind: 'snapshot', kept: false });
  expect(await readAndRecord(byItself, deps)).toMatchObject({ kind: 'snapshot', kept: false });
});

test.each([
  [0, 1],
  [4999, 1],
  [5000, 2],
  [3_600_000, 2],
])('A snapshot that is %i ms old, and a view that asks by itself: %i requests.', async (later, requests) => {
  const deps = worker();
  await readAndRecord(request, deps);
  deps.clock.now += later;
  expect(await readAndRecord(byItself, deps)).toMatchObject({ kind: 'snapshot' });
  expect(deps.requests).toHaveLength(requests);
});

test('A click always reads, and so does a view that asks by itself after a failure.', async () => {
  const deps = worker({ answer: notFound });
  await readAndRecord(request, deps);
  deps.clock.now += 1;
  await readAndRecord(byItself, deps);
  await readAndRecord(request, deps);
  expect(deps.requests).toHaveLength(3);
});

test.each([answered(200, { status: 'incomplete' }), notFound])(
  'Views that ask by themselves while one of them reads are given what came of it.',
  async (answer) => {
    const deps = worker({ answer });
    const results = await Promise.all([1, 2, 3, 4].map(() => readAndRecord(byItself, deps)));
    expect(deps.requests).toHaveLength(1);
    for (const result of results) expect(result).toEqual(results[0]);
    expect(await listHistory(false, deps)).toHaveLength(1);
  },
);

test('What a locked credential read is not handed out, and neither is what a private window read.', async () => {
  const deps = worker();
  await readAndRecord({ ...request, inPrivate: true }, deps);
  await readAndRecord(byItself, deps);
  expect(deps.requests).toHaveLength(2);
  const locked = {
    ...deps,
    credentials: memoryStore(),
    findMissingReason: async () => ({ kind: 'vault-locked' }) as const,
  };
  expect(await readAndRecord(byItself, locked)).toMatchObject({
    failed: { failure: { kind: 'vault-locked' } },
  });
});

test('A read whose turn does not come is held back.', async () => {
  const deps = { ...worker(), tryWithLock: async () => undefined };
  expect(await readAndRecord(request, deps)).toMatchObject({
    failed: { session_id, failure: { kind: 'held-back', why: 'already-reading' } },
  });
});
