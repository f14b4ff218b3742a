// @vitest-environment jsdom

import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { explainFailure } from '../../../lib/diagnosis/failures/explain-failure.ts';
import type { ReadFailure } from '../../../lib/klarna/failure.ts';
import { rendered } from '../language/rendered.ts';
import { type Behaviour, oneSession, success } from './fakes.ts';
import { close, details, open, valueAt } from './render.tsx';
import { answerOf, demoKey, failedOf, liveKey, secondKey, sessionId } from './sample.ts';

afterEach(close);

const answer = answerOf();
/** One of each kind: a kind that is added and not drawn does not compile. */
const failures: { [Kind in ReadFailure['kind']]: Extract<ReadFailure, { kind: Kind }> } = {
  'no-credential': { kind: 'no-credential', environment: 'playground', region: 'eu' },
  'credential-removed': { kind: 'credential-removed' },
  'invalid-session-id': { kind: 'invalid-session-id' },
  'host-permission-missing': { kind: 'host-permission-missing' },
  'held-back': { kind: 'held-back', waitMs: 1200, why: 'too-fast' },
  'credential-stopped': { kind: 'credential-stopped', refusals: 2 },
  'vault-locked': { kind: 'vault-locked' },
  'vault-unreadable': { kind: 'vault-unreadable', why: 'damaged' },
  unauthorized: { kind: 'unauthorized', answer: answerOf({ status: 401 }) },
  forbidden: { kind: 'forbidden', answer: answerOf({ status: 403 }) },
  'session-not-found': { kind: 'session-not-found', answer },
  'rate-limited': { kind: 'rate-limited', answer: answerOf({ status: 429 }), retryAfterMs: 9000 },
  'server-error': { kind: 'server-error', answer: answerOf({ status: 503 }) },
  'unexpected-status': { kind: 'unexpected-status', answer: answerOf({ status: 418 }) },
  redirected: { kind: 'redirected' },
  'not-json': { kind: 'not-json', answer },
  'cut-off': { kind: 'cut-off', answer },
  'too-large': { kind: 'too-large', answer, limitBytes: 4_194_304 },
  'too-deep': { kind: 'too-deep', answer, limitLevels: 64 },
  'wrong-shape': { kind: 'wrong-shape', answer, problem: { why: 'not-an-object', received: 'list' } },
  'timed-out': { kind: 'timed-out', afterMs: 20_000 },
  offline: { kind: 'offline' },
  unreachable: { kind: 'unreachable' },
  interrupted: { kind: 'interrupted' },
  'storage-unavailable': { kind: 'storage-unavailable' },
};

async function failed(failure: ReadFailure, behaviour: Behaviour = {}) {
  const opened = open('popup', {
    events: oneSession,
    read: () => Promise.resolve({ kind: 'failed', failed: failedOf(failure) }),
    ...behaviour,
  });
  const region = await details('failed');
  const card = region.querySelector<HTMLElement>(`[data-failure="${failure.kind}"]`);
  if (card === null) throw new Error(`No card for ${failure.kind}`);
  return { ...opened, region, card };
}

test.each(Object.values(failures))(
  '$kind: a title, causes, next steps, and a button that fits.',
  async (failure) => {
    const { card } = await failed(failure);
    const { title, causes, nextSteps } = rendered(explainFailure(failedOf(failure), { claims: undefined }));
    expect(within(card).getByRole('heading', { name: title })).toBeTruthy();
    expect(card.textContent).toContain(causes[0]);
    expect(card.textContent).toContain(nextSteps[0]);
    expect(
      within(card).getAllByRole('button', { name: /Read again|Add credential|Allow access/ }).length,
    ).toBeGreaterThan(0);
  },
);

test('Klarna’s error_code, its error_type, each of the error_messages and the correlation_id are shown and copied.', async () => {
  const { card, services } = await failed({
    kind: 'session-not-found',
    answer: answerOf({
      error_code: 'NOT_FOUND',
      error_type: 'RESOURCE_ERROR',
      error_messages: ['Invalid session id', 'Second'],
      correlation_id: 'c0ffee-1',
    }),
  });
  await userEvent.click(within(card).getByRole('button', { name: 'Copy error_code' }));
  await userEvent.click(within(card).getByRole('button', { name: 'Copy error_type' }));
  for (const button of within(card).getAllByRole('button', { name: 'Copy error_messages' }))
    await userEvent.click(button);
  await userEvent.click(within(card).getByRole('button', { name: 'Copy correlation_id' }));
  expect(services.asked.copied).toEqual([
    'NOT_FOUND',
    'RESOURCE_ERROR',
    'Invalid session id',
    'Second',
    'c0ffee-1',
  ]);
});

test('Headers of Klarna’s that explain the answer are shown by their names.', async () => {
  const { card } = await failed({
    kind: 'rate-limited',
    answer: answerOf({
      status: 429,
      headers: { 'x-ratelimit-remaining': '0', 'klarna-ip-validation-status': 'DENIED' },
    }),
    retryAfterMs: 1000,
    pauseMs: 1000,
  });
  expect(card.textContent).toMatch(/X-Ratelimit-Remaining0.*Klarna-Ip-Validation-StatusDENIED/);
  expect(card.textContent).toMatch(/Wait 1 second, as Klarna asks/);
});

test('A missing host permission is asked for in the click itself, and the session is read then.', async () => {
  let denied = true;
  const { services, card } = await failed(failures['host-permission-missing'], {
    read: () =>
      Promise.resolve(
        denied ? { kind: 'failed', failed: failedOf(failures['host-permission-missing']) } : success(),
      ),
  });
  denied = false;
  const button = within(card).getByRole('button', { name: 'Allow access to api.playground.klarna.com' });
  // Synchronously: the browser counts only what happens within the click.
  button.click();
  expect(services.asked.hosts).toEqual(['playground eu']);
  await details('shown');
});

test('Where access is not given, that is said, and nothing is read.', async () => {
  const { services, card } = await failed(failures['host-permission-missing'], {
    services: {
      hostPermission: { has: () => Promise.resolve(false), request: () => Promise.reject(new Error('no')) },
    },
  });
  await userEvent.click(within(card).getByRole('button', { name: /Allow access/ }));
  expect((await within(card).findByRole('alert')).textContent).toMatch(/not granted/);
  expect(services.asked.reads).toHaveLength(1);
});

test('A removed credential is added again, for the same server.', async () => {
  const { services, card } = await failed(failures['credential-removed']);
  await userEvent.click(within(card).getByRole('button', { name: 'Add credential' }));
  expect(services.asked.options).toEqual([{ environment: 'playground', region: 'eu' }]);
});

test('After 404 the other credentials of the same server are offered, and no others.', async () => {
  const { card, services } = await failed(failures['session-not-found']);
  services.changeCredentials([demoKey, secondKey, liveKey]);
  await userEvent.click(await within(card).findByRole('button', { name: /Outlet/ }));
  expect(within(card).queryByRole('button', { name: /Production/ })).toBeNull();
  expect(services.asked.reads[1]).toEqual({ session_id: sessionId, credentialId: secondKey.id });
});

test('A failure after a success keeps the session before it on screen.', async () => {
  let fails = false;
  const { container } = open('popup', {
    events: oneSession,
    read: () =>
      Promise.resolve(fails ? { kind: 'failed', failed: failedOf({ kind: 'offline' }) } : success()),
  });
  await details('shown');
  fails = true;
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
  const region = await details('failed');
  expect(within(region).getByText(/From the last successful read/)).toBeTruthy();
  expect(valueAt(container, 'order_amount')).toMatch(/149[.,]90/);
});

test('The report of a failure has kind, status, code, correlation id and headers.', async () => {
  const { services } = await failed({
    kind: 'forbidden',
    answer: answerOf({
      status: 403,
      error_code: 'MERCHANT_INACTIVE',
      correlation_id: 'c0ffee-2',
      headers: { 'klarna-ip-validation-status': 'DENIED' },
    }),
  });
  await userEvent.click(screen.getByRole('button', { name: 'Share…' }));
  await screen.findByRole('dialog', { name: 'Share this session' });
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  for (const words of ['forbidden', '403', 'MERCHANT_INACTIVE', 'c0ffee-2', 'DENIED', sessionId]) {
    expect(services.asked.copied[0]).toContain(words);
  }
});
