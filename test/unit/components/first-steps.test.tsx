// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { VaultStatus } from '../../../lib/messages/results.ts';
import { type Behaviour, fakeServices } from './fakes.ts';
import { close } from './render.tsx';
import { demoKey, snapshotOf } from './sample.ts';

afterEach(close);

const heading = 'Welcome. See your first session in under a minute.';

async function open(behaviour: Behaviour = {}) {
  const services = fakeServices({ credentials: [], ...behaviour });
  render(<Options services={services} />);
  await screen.findByRole('button', { name: /^(Show the first steps|Hide the first steps)$/ });
  return services;
}

const greeting = () => screen.queryByRole('region', { name: heading });
const step = (title: string) => {
  const item = screen.getByRole('heading', { name: new RegExp(title) }).closest('li');
  if (item === null) throw new Error(`${title} is no step.`);
  return within(item);
};
const isDone = (title: string) => step(title).queryByText('Done') !== null;

const locked: VaultStatus = { kind: 'locked', waitMs: 0, stillOpen: 0, backup: 'same', from: 'vault' };

test.each<[string, Behaviour]>([
  ['there is a credential', { credentials: [demoKey] }],
  ['credentials are remembered, and locked', { vault: locked }],
])('Where %s nobody is greeted, and never again.', async (_, behaviour) => {
  const services = await open(behaviour);
  expect(greeting()).toBeNull();
  expect(await services.settings.read()).toMatchObject({ greeted: true });
});

test('Where it is not known what is remembered, nobody is greeted now, and perhaps later.', async () => {
  const services = await open({ vault: { kind: 'inaccessible' } });
  expect(greeting()).toBeNull();
  expect(await services.settings.read()).toEqual({ showPlaygroundData: false });
});

test('Where it greeted before, it does not again.', async () => {
  await open({ settings: { greeted: true } });
  expect(greeting()).toBeNull();
});

test('Where there is nothing yet, it greets in three steps, none of them done.', async () => {
  await open();
  const steps = within(greeting() ?? document.body);
  expect(steps.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Try the sample session',
    'Add a playground credential',
    'Open your checkout',
  ]);
  expect(steps.queryByText('Done')).toBeNull();
  expect(steps.getByRole('link', { name: 'Open the sample' }).getAttribute('href')).toBe('sample.html');
});

test('The second step leads into the form.', async () => {
  await open();
  await userEvent.click(step('Add a playground credential').getByRole('button'));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test('Put away it stays away, comes back when asked for, and the focus goes along.', async () => {
  const services = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Hide the first steps' }));
  expect(greeting()).toBeNull();
  expect(await services.settings.read()).toEqual({ showPlaygroundData: false, greeted: true });
  const show = screen.getByRole('button', { name: 'Show the first steps' });
  expect(document.activeElement).toBe(show);
  await userEvent.click(show);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: heading }));
});

test('A browser that stores nothing is no reason to keep it.', async () => {
  const { settings } = fakeServices();
  const refusing = { ...settings, change: () => Promise.reject(new Error('refused')) };
  await open({ services: { settings: refusing } });
  await userEvent.click(screen.getByRole('button', { name: 'Hide the first steps' }));
  expect(greeting()).toBeNull();
});

test('What is done is ticked while it happens: the greeting stays for that.', async () => {
  const services = await open({ settings: { triedSample: true } });
  expect(isDone('Try the sample session')).toBe(true);
  expect(isDone('Add a playground credential')).toBe(false);
  act(() => services.changeCredentials([demoKey]));
  await waitFor(() => expect(isDone('Add a playground credential')).toBe(true));
  expect(isDone('Open your checkout')).toBe(false);
  act(() => services.changeHistory([{ kind: 'snapshot', snapshot: snapshotOf({}), credentialId: 'demo' }]));
  await waitFor(() => expect(isDone('Open your checkout')).toBe(true));
  expect(await services.settings.read()).toMatchObject({ greeted: true });
});
