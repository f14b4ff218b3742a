// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { CredentialTest } from '../../../lib/messages/results.ts';
import { fakeSettings } from './fake-settings.ts';
import { type Behaviour, fakeServices } from './fakes.ts';
import { close } from './render.tsx';
import { demoKey, failedOf, liveKey } from './sample.ts';

afterEach(close);

const password = 'klarna_test_api_very-secret';

function openOptions(behaviour: Behaviour = {}, props: Partial<Parameters<typeof Options>[0]> = {}) {
  const services = fakeServices(behaviour);
  const { container } = render(<Options services={services} {...props} />);
  const control = (name: string) => {
    const found = container.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
    if (found === null) throw new Error(`No control named ${name}`);
    return found;
  };
  return { services, container, control };
}

async function fill(control: (name: string) => HTMLElement, secret = password) {
  await userEvent.type(control('label'), 'Demo shop');
  await userEvent.type(control('username'), 'PK01_abc');
  await userEvent.type(control('password'), secret);
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save credential' }));

test('The five controls have their names, labels and kinds.', () => {
  const { control } = openOptions();
  for (const [name, label] of [
    ['label', 'Name'],
    ['environment', 'Environment'],
    ['region', 'Region'],
    ['username', 'User name'],
    ['password', 'Password (API key)'],
  ] as const) {
    expect(screen.getByLabelText(label)).toBe(control(name));
  }
  expect(control('password').getAttribute('type')).toBe('password');
  expect(control('password').getAttribute('autocomplete')).toBe('new-password');
});

test('A refusal stands at its field, and everything typed stays.', async () => {
  const { services, control } = openOptions();
  await fill(control, `${password} `);
  await save();
  const field = control('password');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const help = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(help?.textContent).toMatch(/space or line break at the end/);
  expect(document.activeElement).toBe(field);
  expect(['label', 'username', 'password'].map((name) => control(name).value)).toEqual([
    'Demo shop',
    'PK01_abc',
    `${password} `,
  ]);
  expect(services.asked.drafts).toEqual([]);
  expect(services.asked.hosts).toEqual([]);
});

test('A refusal by the worker keeps what was typed as well.', async () => {
  const { control } = openOptions({
    save: () => Promise.resolve({ kind: 'refused', problems: [{ field: 'label', why: 'long-name' }] }),
  });
  await fill(control);
  await save();
  expect(await screen.findByText('Use 60 characters at most.')).toBeTruthy();
  expect(control('password').value).toBe(password);
});

test('The host is asked for before the save, which does not wait for the answer; the password is gone after it.', async () => {
  const order: string[] = [];
  let answer: (granted: boolean) => void = () => undefined;
  const { control, container, services } = openOptions({
    credentials: [],
    services: {
      hostPermission: {
        has: () => new Promise(() => undefined),
        request: () => {
          order.push('request');
          return new Promise((resolve) => {
            answer = resolve;
          });
        },
      },
    },
  });
  await fill(control);
  const saved = services.worker.saveCredential;
  services.worker.saveCredential = (draft) => {
    order.push('save');
    return saved(draft);
  };
  await userEvent.selectOptions(control('region'), 'na');
  await save();
  expect(order).toEqual(['request', 'save']);
  expect((await screen.findByText(/^Saved/)).textContent).toMatch(/Demo shop.*Playground · NA/);
  expect(services.asked.drafts[0]).toEqual({
    label: 'Demo shop',
    environment: 'playground',
    region: 'na',
    username: 'PK01_abc',
    password,
  });
  expect(control('password').value).toBe('');
  expect(container.innerHTML).not.toContain(password);
  answer(false);
  expect(await screen.findByRole('button', { name: 'Allow access' })).toBeTruthy();
});

test('A save that fails says so and keeps what was typed.', async () => {
  const { control } = openOptions({ save: () => Promise.reject(new Error('gone')) });
  await fill(control);
  await save();
  expect(await screen.findByText(/Not saved: the background worker did not answer/)).toBeTruthy();
  expect(control('password').value).toBe(password);
});

test('The form begins with the server a session asked for.', () => {
  const { control } = openOptions({}, { prefill: { environment: 'production', region: 'oc' } });
  expect([control('environment').value, control('region').value]).toEqual(['production', 'oc']);
  expect(screen.getByText(/api-oc\.klarna\.com only/)).toBeTruthy();
});

test('A credential without access to its host gets it by a click.', async () => {
  const { services } = openOptions({
    credentials: [liveKey],
    services: {
      hostPermission: { has: () => Promise.resolve(false), request: () => Promise.resolve(true) },
    },
  });
  const request = vi.spyOn(services.hostPermission, 'request');
  await userEvent.click(await screen.findByRole('button', { name: 'Allow access' }));
  expect(request).toHaveBeenCalledWith(liveKey.server);
  expect(await screen.findByText(/Access to api\.klarna\.com is allowed/)).toBeTruthy();
});

test('Remove asks once more.', async () => {
  const { services } = openOptions();
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Demo shop' }));
  expect(services.asked.removed).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Really remove Demo shop' }));
  expect(services.asked.removed).toEqual([demoKey.id]);
  expect(await screen.findByText(/None yet/)).toBeTruthy();
});

test.each<[string, CredentialTest | undefined, RegExp]>([
  ['accepted', { kind: 'accepted', status: 404 }, /Probably accepted.*404/],
  ['refused', { kind: 'refused' }, /Refused \(401\)/],
  ['inconclusive', { kind: 'inconclusive', failed: failedOf({ kind: 'offline' }) }, /No result.*offline/],
  ['without an answer', undefined, /did not answer/],
])('A test that is %s says what that means.', async (_name, result, words) => {
  openOptions({
    worker: { testCredential: () => (result ? Promise.resolve(result) : Promise.reject(new Error('gone'))) },
  });
  const row = await screen.findByRole('listitem');
  await userEvent.click(within(row).getByRole('button', { name: 'Test' }));
  await waitFor(() => expect(row.textContent).toMatch(words));
});

test('Where the DevTools panel needs a permission, it is offered, and only then.', async () => {
  const request = vi.fn(() => Promise.resolve(true));
  openOptions({}, { devtoolsAccess: { has: () => Promise.resolve(false), request } });
  await userEvent.click(await screen.findByRole('button', { name: 'Turn on' }));
  expect(request).toHaveBeenCalledOnce();
  expect(await screen.findByText('The DevTools panel is on')).toBeTruthy();
  await close();
  openOptions({}, { devtoolsAccess: { has: () => Promise.resolve(true), request } });
  await screen.findByText('Demo shop');
  expect(screen.queryByText(/DevTools panel/)).toBeNull();
});

test('Personal data in playground is masked until the switch says otherwise.', async () => {
  const { services } = openOptions();
  await waitFor(async () => expect(await services.settings.read()).toHaveProperty('greeted', true));
  const toggle = screen.getByRole('switch', { name: 'Show personal data in playground' });
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  await userEvent.click(toggle);
  expect(await services.settings.read()).toEqual({ showPlaygroundData: true, greeted: true });
  expect(toggle.getAttribute('aria-checked')).toBe('true');
  await userEvent.click(toggle);
  expect(await services.settings.read()).toEqual({ showPlaygroundData: false, greeted: true });
});

test('A setting that the browser does not store is said, and not shown as set.', async () => {
  const settings = { ...fakeSettings(), change: () => Promise.reject(new Error('refused')) };
  openOptions({ services: { settings } });
  const toggle = screen.getByRole('switch', { name: 'Show personal data in playground' });
  await userEvent.click(toggle);
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not save this setting/);
  expect(toggle).toHaveProperty('checked', false);
});
