import { expect, test } from 'vitest';
import { detailsOf } from '../../../../lib/inspector/details.ts';
import { allReads, snapshotsOf } from '../../../../lib/inspector/history/history.ts';
import { createInspector } from '../../../../lib/inspector/inspector.ts';
import type { ReadRecord } from '../../../../lib/klarna/read-record.ts';
import { type Behaviour, fakeServices, oneSession, pageOpened, success } from '../../components/fakes.ts';
import {
  answerOf,
  demoKey,
  failedOf,
  foundSession,
  incompleteBody,
  liveKey,
  now,
  otherId,
  sessionId,
  snapshotOf,
  tokenFor,
} from '../../components/sample.ts';
import { eventually } from '../../eventually.ts';

function started(behaviour: Behaviour) {
  const services = fakeServices(behaviour);
  const inspector = createInspector(services);
  inspector.start();
  const until = (kind: string) => eventually(() => expect(detailsOf(inspector.state()).kind).toBe(kind));
  const shownAt = () => {
    const details = detailsOf(inspector.state());
    return details.kind === 'shown' ? details.snapshot.readAt : undefined;
  };
  return { services, inspector, until, shownAt };
}

const read = (ago: number, credentialId = demoKey.id): ReadRecord => ({
  kind: 'snapshot',
  snapshot: snapshotOf(incompleteBody, { readAt: now - ago }),
  credentialId,
});
const failed = (ago: number): ReadRecord => ({
  kind: 'failed',
  failed: failedOf({ kind: 'session-not-found', answer: answerOf() }, { failedAt: now - ago }),
  credentialId: demoKey.id,
});
const production = tokenFor(sessionId, {
  environment: 'production',
  base_url: 'https://js.klarna.com/eu/kp',
  client_event_base_url: 'https://eu.klarnaevt.com',
});

test.each<[string, ReadRecord[], number]>([
  ['nothing', [], 1],
  ['a snapshot of a moment ago', [read(4000)], 0],
  ['a snapshot of a while ago', [read(5000)], 1],
  ['a failure only', [failed(1000)], 1],
  ['a fresh snapshot and a failure since', [read(4000), failed(1000)], 1],
  ['what a removed credential read', [read(1000, 'removed')], 1],
])('A view that is opened and finds %s reads by itself so often: %#', async (_name, history, reads) => {
  const { services, until } = started({ events: oneSession, history });
  await until('shown');
  await eventually(() => expect(services.asked.automatic).toHaveLength(reads));
  expect(services.asked.reads).toHaveLength(reads);
});

test('What was read in production is shown with its age, and read again only on a click.', async () => {
  const { services, until, shownAt } = started({
    events: [pageOpened, { type: 'findings', findings: foundSession(sessionId, production) }],
    credentials: [liveKey],
    history: [read(600_000, liveKey.id)],
  });
  await until('shown');
  expect(shownAt()).toBe(now - 600_000);
  expect(services.asked.reads).toEqual([]);
});

test('A worker that cannot tell what was read keeps no view from reading.', async () => {
  const { services, until } = started({
    events: oneSession,
    worker: { listHistory: () => Promise.reject(new Error('gone')) },
  });
  await until('shown');
  expect(services.asked.reads).toHaveLength(1);
});

test('Two views agree: what another one reads is shown here, and its failure too.', async () => {
  const { services, inspector, until, shownAt } = started({ events: oneSession });
  await until('shown');
  services.changeHistory([read(12_000), read(5000)]);
  await eventually(() => expect(shownAt()).toBe(now - 5000));
  services.changeHistory([read(12_000), read(5000), failed(1000)]);
  await until('failed');
  expect(snapshotsOf(inspector.state().history ?? never(), sessionId)).toHaveLength(2);
  expect(services.asked.reads).toHaveLength(1);
});

test('An answer of the worker that was overtaken by a newer one does not count.', async () => {
  const answers: ((records: ReadRecord[]) => void)[] = [];
  const { services, inspector, until } = started({
    events: oneSession,
    worker: {
      listHistory: () =>
        new Promise((resolve) => {
          answers.push(resolve);
        }),
    },
  });
  services.changeHistory([]);
  answers[1]?.([read(4000)]);
  await until('shown');
  answers[0]?.([]);
  await Promise.resolve();
  expect(allReads(inspector.state().history ?? never())).toHaveLength(1);
});

test('Reads are kept in order, each once, also where the browser had no room for one.', async () => {
  let at = now - 12_000;
  const { services, inspector, until } = started({
    events: oneSession,
    read: () => {
      at += 1000;
      return Promise.resolve({
        ...success({ readAt: at }),
        ...(at > now - 11_000 && { kept: false as const }),
      });
    },
  });
  await until('shown');
  services.changeHistory([read(11_000)]);
  inspector.actions.read(sessionId, demoKey);
  await until('shown');
  services.changeHistory([read(11_000)]);
  await eventually(() => expect(inspector.state().history?.unkept).toHaveLength(1));
  const times = snapshotsOf(inspector.state().history ?? never(), sessionId).map(({ readAt }) => readAt);
  expect(times).toEqual([now - 11_000, now - 10_000]);
});

test('Clear forgets the sessions on screen, here and in the worker; the others stay known.', async () => {
  const elsewhere: ReadRecord = {
    kind: 'snapshot',
    snapshot: snapshotOf(incompleteBody, { session_id: otherId }),
    credentialId: demoKey.id,
  };
  const { services, inspector, until } = started({ events: oneSession, history: [read(5000), elsewhere] });
  await until('shown');
  inspector.actions.clear();
  expect(services.asked.cleared).toEqual([[sessionId]]);
  expect(allReads(inspector.state().history ?? never())).toEqual([elsewhere]);
  await inspector.actions.clearHistory();
  expect(services.asked.cleared).toEqual([[sessionId], undefined]);
  expect(allReads(inspector.state().history ?? never())).toEqual([]);
});

test('What a locked credential read leaves the history, and is not shown again.', async () => {
  const { services, inspector } = started({
    events: oneSession,
    history: [read(5000), failed(4000)],
    read: () => Promise.resolve({ kind: 'failed', failed: failedOf({ kind: 'vault-locked' }) }),
  });
  await eventually(() => expect(inspector.state().history).toBeDefined());
  services.changeCredentials([{ ...demoKey, locked: true }]);
  services.changeHistory([read(5000), failed(4000)]);
  await eventually(() =>
    expect(detailsOf(inspector.state())).toMatchObject({ kind: 'failed', previous: undefined }),
  );
  expect(snapshotsOf(inspector.state().history ?? never(), sessionId)).toEqual([]);
});

function never(): never {
  throw new Error('There is no history.');
}
