// @vitest-environment jsdom

import { act, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { PageEvent } from '../../../lib/inspector/services.ts';
import { authorize, init, load } from '../diagnosis/calls/known-calls.ts';
import { recorded } from '../diagnosis/calls/recorded.ts';
import { noSession, oneSession } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { now } from './sample.ts';

afterEach(close);

const refused = authorize(
  {},
  { approved: false, show_form: true, error: { invalid_fields: ['billing_address.postal_code'] } },
);
const recording: PageEvent = {
  type: 'recorded',
  startedAt: now,
  record: { calls: recorded([init, load, refused]), dropped: 0 },
};
const says = /was not approved: Klarna does not accept billing_address\.postal_code\./;

test('A call that was not approved shows its answer, and leads to its finding and back.', async () => {
  const { services, container } = open('panel', { events: oneSession, reloadAndRecord: () => undefined });
  await details('shown');
  await act(async () => services.tell(recording));
  await userEvent.click(screen.getByRole('tab', { name: /^SDK calls/ }));
  const bad = [...container.querySelectorAll('.sdk-call-fact.bad')].map(({ textContent }) => textContent);
  expect(bad).toEqual(['approved false', 'error billing_address.postal_code']);
  await userEvent.click(
    await screen.findByRole('button', { name: /^Finding about Klarna\.Payments\.authorize: / }),
  );
  const card = document.activeElement;
  if (!(card instanceof HTMLElement)) throw new Error('No finding has the focus.');
  expect(card.textContent).toMatch(says);
  await userEvent.click(within(card).getByRole('button', { name: 'Show the call' }));
  expect(document.activeElement?.closest('[data-call]')?.getAttribute('data-call')).toBe('[3]');
});

test('Where no session was found, the recorded calls are checked all the same.', async () => {
  const { services } = open('panel', { events: noSession, reloadAndRecord: () => undefined });
  const region = await details('nothing-found');
  await act(async () => services.tell(recording));
  await waitFor(() => expect(within(region).getByRole('heading', { name: says })).toBeTruthy());
});
