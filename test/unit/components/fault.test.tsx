// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { authorizedBody } from './sample.ts';

// This file replaces modules. It loads its own instance of every module, and leaves none to the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

const fault = vi.hoisted(() => ({ tab: '', list: '', check: '' }));

vi.mock('../../../components/session/CustomerData.tsx', () => ({
  CustomerData() {
    if (fault.tab !== '') throw new TypeError(fault.tab);
    return 'drawn after all';
  },
}));
vi.mock('../../../components/session/VisitDivider.tsx', () => ({
  VisitDivider() {
    if (fault.list !== '') throw new TypeError(fault.list);
    return null;
  },
}));
vi.mock('../../../lib/diagnosis/diagnose.ts', async (original) => {
  const { diagnose } = await original<typeof import('../../../lib/diagnosis/diagnose.ts')>();
  return {
    diagnose(...known: Parameters<typeof diagnose>) {
      if (fault.check !== '') throw new TypeError(fault.check);
      return diagnose(...known);
    },
  };
});

beforeEach(() => void Object.assign(fault, { tab: '', list: '', check: '' }));
afterEach(close);

const authorized = { events: oneSession, read: () => Promise.resolve(success({}, authorizedBody)) };

async function openBrokenTab(message: string) {
  fault.tab = message;
  const { services } = open('panel', authorized);
  const region = await details('shown');
  await userEvent.click(within(region).getByRole('tab', { name: 'Customer' }));
  return { services, region };
}

test('A broken tab says what broke, and every other one can be used.', async () => {
  const { region } = await openBrokenTab('no such field');
  expect(within(region).getByRole('alert').textContent).toMatch(/error in the extension.*TypeError: no such/);
  for (const tab of within(region).getAllByRole('tab')) {
    await userEvent.click(tab);
    const broken = within(region).queryByText(/could not be shown/) !== null;
    expect(broken, tab.textContent).toBe(tab.textContent === 'Customer');
  }
});

test('The report that is copied has the error, the part and the versions, and the copy is announced.', async () => {
  const { services, region } = await openBrokenTab('no such field');
  await userEvent.click(within(region).getByRole('button', { name: 'Copy report' }));
  expect(services.asked.copied).toHaveLength(1);
  const [report = ''] = services.asked.copied;
  expect(report).toMatch(
    /Part: tab customer\nVersion: 0\.1\.0\nBrowser: Chrome 143\nTypeError: no such field\n {2}at /,
  );
  expect(within(region).getByRole('status').textContent).toMatch(/^Copied/);
});

test('A report that quotes the shopper is not copied.', async () => {
  const { services, region } = await openBrokenTab('cannot draw Mathilda');
  await userEvent.click(within(region).getByRole('button', { name: 'Copy report' }));
  expect(within(region).getByRole('status').textContent).toMatch(/^Not copied/);
  expect(services.asked.copied).toEqual([]);
});

test('Try again draws the part again, and says so if it still fails.', async () => {
  const { region } = await openBrokenTab('no such field');
  const tryAgain = () => userEvent.click(within(region).getByRole('button', { name: 'Try again' }));
  fault.tab = 'another one';
  await tryAgain();
  expect(within(region).getByRole('alert').textContent).toContain('another one');
  fault.tab = '';
  await tryAgain();
  expect(within(region).queryByRole('alert')).toBeNull();
  expect(region.textContent).toContain('drawn after all');
});

test('Reading again is another try.', async () => {
  const { region } = await openBrokenTab('no such field');
  fault.tab = '';
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
  await within(region).findByText('drawn after all');
});

test('A broken list leaves the session beside it.', async () => {
  fault.list = 'no list';
  open('panel', authorized);
  const region = await details('shown');
  expect(within(region).getByRole('tab', { name: 'Overview' })).toBeTruthy();
  expect(within(screen.getByRole('complementary')).getByRole('alert').textContent).toContain('no list');
});

test.each(['panel', 'popup'] as const)('A broken check leaves the frame of the %s.', async (view) => {
  fault.check = 'no such rule';
  open(view, authorized);
  const region = await details('shown');
  expect(within(region).getByRole('alert').textContent).toContain('no such rule');
  expect(screen.getByRole('button', { name: 'API credentials' })).toBeTruthy();
});
