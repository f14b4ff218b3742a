import { expect, test, vi } from 'vitest';
import { detailsOf } from '../../../lib/inspector/details.ts';
import { createInspector } from '../../../lib/inspector/inspector.ts';
import { type Behaviour, fakeServices, oneSession, pageOpened, success } from '../components/fakes.ts';
import {
  demoKey,
  failedOf,
  foundSession,
  liveKey,
  otherId,
  secondKey,
  sessionId,
  tokenFor,
} from '../components/sample.ts';
import { eventually } from '../eventually.ts';

function started(behaviour: Behaviour) {
  const services = fakeServices(behaviour);
  const inspector = createInspector(services);
  const stop = inspector.start();
  const until = (kind: string) => eventually(() => expect(detailsOf(inspector.state()).kind).toBe(kind));
  return { services, inspector, stop, until };
}

const production = tokenFor(sessionId, {
  environment: 'production',
  base_url: 'https://js.klarna.com/eu/kp',
  client_event_base_url: 'https://eu.klarnaevt.com',
});

test('A read that fails is not tried again by itself, whatever else is found.', async () => {
  const { services, until } = started({
    events: oneSession,
    read: () => Promise.resolve({ kind: 'failed', failed: failedOf({ kind: 'offline' }) }),
  });
  await until('failed');
  services.tell({ type: 'findings', findings: foundSession() });
  services.changeCredentials([demoKey]);
  await Promise.resolve();
  expect(services.asked.reads).toHaveLength(1);
});

test('Each session is read by itself at most once, however often it is seen.', async () => {
  const { services, until } = started({
    events: oneSession,
    read: (session_id) => Promise.resolve(success({ session_id })),
  });
  await until('shown');
  for (let pass = 0; pass < 5; pass += 1) services.tell({ type: 'findings', findings: foundSession() });
  services.tell({ type: 'findings', findings: foundSession(otherId) });
  await eventually(() => expect(services.asked.reads.map(({ session_id }) => session_id)).toContain(otherId));
  expect(services.asked.reads).toHaveLength(2);
});

test('Production is never read without a click, not even when its credential is the only one.', async () => {
  const { services, inspector, until } = started({
    events: [pageOpened, { type: 'findings', findings: foundSession(sessionId, production) }],
    credentials: [liveKey],
  });
  await until('confirm-production');
  expect(services.asked.reads).toEqual([]);
  inspector.actions.read(sessionId, liveKey);
  await until('shown');
});

test('A credential that is added while the view is open is used at once.', async () => {
  const { services, until } = started({ events: oneSession, credentials: [] });
  await until('no-credential');
  services.changeCredentials([demoKey]);
  await until('shown');
});

test('Two credentials that fit: nothing is read until one is chosen.', async () => {
  const { services, until } = started({ events: oneSession, credentials: [demoKey, secondKey] });
  await until('choosing');
  expect(services.asked.reads).toEqual([]);
});

test('A second click while a read runs asks nothing.', async () => {
  const { services, inspector, until } = started({
    events: oneSession,
    read: () => new Promise(() => undefined),
  });
  await until('reading');
  inspector.actions.read(sessionId, demoKey);
  inspector.actions.read(sessionId, demoKey);
  expect(services.asked.reads).toHaveLength(1);
});

test('A worker that goes away in the middle is a failure, not a wait without end.', async () => {
  const { until, inspector } = started({ events: oneSession, read: () => Promise.reject(new Error('gone')) });
  await until('failed');
  expect(detailsOf(inspector.state())).toMatchObject({
    failed: { failure: { kind: 'interrupted' }, server: demoKey.server },
  });
});

test('Credentials that cannot be listed leave a way on.', async () => {
  const { until } = started({
    events: oneSession,
    worker: { listCredentials: () => Promise.reject(new Error('gone')) },
  });
  await until('no-credential');
});

test('Host access is asked for within the click; refused or failing, nothing is read.', async () => {
  for (const request of [() => Promise.resolve(false), () => Promise.reject(new Error('no gesture'))]) {
    const asked = vi.fn(request);
    const { services, inspector, until, stop } = started({
      events: oneSession,
      credentials: [demoKey, secondKey],
      services: { hostPermission: { has: () => Promise.resolve(false), request: asked } },
    });
    await until('choosing');
    const granted = inspector.actions.grantHost(demoKey.server, sessionId, demoKey);
    expect(asked).toHaveBeenCalledOnce();
    expect(await granted).toBe(false);
    expect(services.asked.reads).toEqual([]);
    stop();
  }
});

test('After it has stopped, nothing the page tells is heard.', async () => {
  const { services, inspector, stop, until } = started({ events: [pageOpened] });
  await eventually(() => expect(inspector.state().credentials).toEqual([demoKey]));
  stop();
  services.tell({ type: 'findings', findings: foundSession() });
  await until('scanning');
  expect(services.asked.reads).toEqual([]);
});
