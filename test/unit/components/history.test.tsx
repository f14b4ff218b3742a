// @vitest-environment jsdom

import { act, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { noFindings } from '../../../lib/detection/findings.ts';
import type { ReadRecord } from '../../../lib/klarna/read-record.ts';
import type { SdkCall } from '../../../lib/recorder/sdk-call.ts';
import { type Behaviour, oneSession, pageOpened, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import {
  answerOf,
  authorizedBody,
  demoKey,
  failedOf,
  foundSession,
  incompleteBody,
  lines,
  now,
  otherId,
  sessionId,
  snapshotOf,
  tokenFor,
} from './sample.ts';

afterEach(close);

const [pack = {}, shirt = {}, parcel = {}] = lines;
const changedBody = {
  ...authorizedBody,
  billing_address: { ...Object(authorizedBody.billing_address), given_name: 'Mathilda ' },
  order_amount: 15_990,
  order_lines: [parcel, pack, { ...shirt, quantity: 3 }],
};

/** A panel in which each read gives the next of these answers. */
function reading(bodies: readonly (typeof incompleteBody)[], more: Behaviour = {}) {
  let reads = 0;
  return open('panel', {
    events: oneSession,
    read: () => {
      const body = bodies[Math.min(reads, bodies.length - 1)] ?? incompleteBody;
      reads += 1;
      return Promise.resolve(success({ readAt: now - 12_000 + reads * 1000 }, body));
    },
    services: {
      page: {
        watch: watchOf(more.events ?? oneSession),
        findInPasted: noFindings,
        reloadAndRecord: () => undefined,
      },
    },
    ...more,
  });
}

function watchOf(events: NonNullable<Behaviour['events']>) {
  return (listener: (event: (typeof events)[number]) => void) => {
    for (const event of events) listener(event);
    return () => undefined;
  };
}

const tab = (name: RegExp) => screen.getByRole('tab', { name });
const readAgain = () => userEvent.click(screen.getByRole('button', { name: 'Read again' }));
const textOf = () => screen.getByRole('tabpanel').textContent ?? '';

test('One reading is nothing to compare; two that are the same say so.', async () => {
  reading([incompleteBody]);
  await details('shown');
  await userEvent.click(tab(/Compare/));
  expect(textOf()).toContain('Nothing to compare yet');
  await readAgain();
  await waitFor(() => expect(textOf()).toContain('The two answers from Klarna are identical.'));
});

test('Two readings are compared path by path: money with its raw value, lines by name, people masked.', async () => {
  const { container } = reading([authorizedBody, changedBody]);
  await details('shown');
  await userEvent.click(tab(/Compare/));
  await readAgain();
  await waitFor(() => expect(textOf()).toContain('3 paths differ'));
  const row = (path: string) => container.querySelector(`[data-difference="${path}"]`)?.textContent ?? '';
  expect(row('order_amount')).toMatch(/order_amount€?149[.,]90.*14990€?159[.,]90.*15990/);
  expect(row('order_lines[2].quantity')).toMatch(/quantity23/);
  expect(row('billing_address.given_name')).toContain('differs only by one space');
  expect(textOf()).toContain('order_lines[2]Women’s Sweatshirtwas order_lines[1]');
  expect(document.body.innerHTML).not.toContain('Mathilda');
});

test('The tab stays across reads.', async () => {
  const { services } = reading([incompleteBody, changedBody]);
  await details('shown');
  await userEvent.click(tab(/Timeline/));
  await readAgain();
  await waitFor(() => expect(textOf()).toMatch(/159[.,]90/));
  expect(tab(/Timeline/).getAttribute('aria-selected')).toBe('true');
  expect(services.asked.reads).toHaveLength(2);
});

test('A value that changed is lit once in the overview, for a moment, and no other value.', async () => {
  const { container } = reading([incompleteBody, { ...incompleteBody, order_tax_amount: 2394 }]);
  await details('shown');
  expect(container.querySelectorAll('.value.changed')).toHaveLength(0);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    await act(async () => screen.getByRole('button', { name: 'Read again' }).click());
    await act(async () => void (await vi.advanceTimersByTimeAsync(100)));
    const lit = [...container.querySelectorAll<HTMLElement>('.value.changed')];
    expect(new Set(lit.map(({ dataset }) => dataset.path))).toEqual(new Set(['order_tax_amount']));
    await act(async () => void (await vi.advanceTimersByTimeAsync(2000)));
    expect(container.querySelectorAll('.value.changed')).toHaveLength(0);
  } finally {
    vi.useRealTimers();
  }
});

test('The timeline has pages, sessions and reads in one order, and leads to what they are about.', async () => {
  open('panel', {
    events: [
      pageOpened,
      { type: 'findings', findings: foundSession(otherId, tokenFor(otherId), now - 20_000) },
      { type: 'findings', findings: foundSession(sessionId, tokenFor(sessionId), now - 15_000) },
    ],
  });
  await details('shown');
  await userEvent.click(tab(/Timeline/));
  const rows = within(screen.getByRole('tabpanel')).getAllByRole('listitem');
  const what = rows.map(
    ({ textContent }) => textContent?.match(/Page opened|Session found|Replaced|Read/)?.[0],
  );
  expect(what).toEqual(['Page opened', 'Session found', 'Session found', 'Replaced', 'Read']);
  await userEvent.click(screen.getByRole('button', { name: /Replaced/ }));
  expect(tab(/Overview/).getAttribute('aria-selected')).toBe('true');
  const selected = screen
    .getAllByRole('option')
    .find((option) => option.getAttribute('aria-selected') === 'true');
  expect(selected?.dataset.sessionId).toBe(sessionId);
});

test('A call that failed stands in the ledger with all that support asks for, until it is cleared.', async () => {
  const correlation_id = '2d0ad3a2-5b0f-4d6e-9a3c-b1f7c3f1ad55';
  const failed = failedOf({
    kind: 'session-not-found',
    answer: answerOf({ correlation_id, error_code: 'NOT_FOUND' }),
  });
  const { services } = open('panel', {
    events: oneSession,
    read: () => Promise.resolve({ kind: 'failed', failed }),
  });
  const region = await details('failed');
  const ledger = within(region).getByRole('region', { name: /Failed calls/ });
  expect(ledger.textContent).toMatch(
    /2026-11-18 14:02:11 UTC404NOT_FOUND.*Demo shop · in Klarna’s log for 6 more days/,
  );
  await userEvent.click(within(ledger).getByRole('button', { name: 'Copy all for support' }));
  expect(services.asked.copied[0]).toContain(
    `correlation_id: ${correlation_id}\ntime (UTC): 2026-11-18T14:02:11.000Z`,
  );
  await userEvent.click(within(ledger).getByRole('button', { name: 'Clear history' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /Failed calls/ })).toBeNull());
  expect(services.asked.cleared).toEqual([undefined]);
});

test('A history without room says so; what was read is on screen all the same.', async () => {
  open('panel', {
    events: oneSession,
    read: () => Promise.resolve({ ...success(), kept: false }),
  });
  await details('shown');
  await userEvent.click(tab(/Timeline/));
  expect(textOf()).toContain('The browser has no room for more history');
  expect(textOf()).toMatch(/Incomplete/);
});

const authorizeCalls = (index: number): SdkCall[] => [
  { index, method: 'Klarna.Payments.authorize', at: now, arguments: [] },
  { index: index + 1, method: 'Klarna.Payments.authorize → callback', of: index, at: now, arguments: [] },
];

test('One read after each recorded authorize, only where it was turned on, and never for one of before.', async () => {
  const { services, inspector } = open('panel', { events: oneSession });
  await details('shown');
  const record = (calls: SdkCall[]) =>
    ({ type: 'recorded', startedAt: now, record: { calls, dropped: 0 } }) as const;
  await act(async () => services.tell(record(authorizeCalls(0))));
  expect(services.asked.reads).toHaveLength(1);
  inspector.actions.readAfterAuthorize(true);
  await act(async () => services.tell(record(authorizeCalls(0))));
  expect(services.asked.reads).toHaveLength(1);
  await act(async () => services.tell(record([...authorizeCalls(0), ...authorizeCalls(2).slice(0, 1)])));
  expect(services.asked.reads).toHaveLength(1);
  for (let telling = 0; telling < 3; telling += 1) {
    await act(async () => services.tell(record([...authorizeCalls(0), ...authorizeCalls(2)])));
  }
  expect(services.asked.reads).toHaveLength(2);
});

test('What another view read is in Compare as well; a session’s successor can be compared with it.', async () => {
  const read = (session_id: string, readAt: number): ReadRecord => ({
    kind: 'snapshot',
    snapshot: snapshotOf(incompleteBody, { session_id, readAt }),
    credentialId: demoKey.id,
  });
  open('panel', {
    events: [
      pageOpened,
      { type: 'findings', findings: foundSession(otherId, tokenFor(otherId), now - 20_000) },
      { type: 'findings', findings: foundSession(sessionId, tokenFor(sessionId), now - 15_000) },
    ],
    history: [read(otherId, now - 18_000), read(sessionId, now - 4000)],
  });
  await details('shown');
  await userEvent.click(tab(/Compare/));
  expect(textOf()).toContain('These are two sessions: one replaced the other on the page.');
  expect(within(screen.getByLabelText('Before')).getAllByRole('option')).toHaveLength(2);
});
