// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { oneSession, pageOpened, searchedPage, success } from './fakes.ts';
import { close, details, open, valueAt } from './render.tsx';
import {
  authorizedBody,
  clientToken,
  foundSession,
  now,
  otherId,
  secretAuthorization,
  sessionId,
  tokenFor,
} from './sample.ts';

afterEach(close);

const authorized = { events: oneSession, read: () => Promise.resolve(success({}, authorizedBody)) };

test('Sessions appear as they come, newest first, each once, under the page they were seen on.', async () => {
  const { services, container } = open('panel', {
    events: [
      { type: 'page-opened', url: 'https://shop.example/cart', at: now - 90_000 },
      { type: 'findings', findings: foundSession(otherId, tokenFor(otherId), now - 80_000) },
    ],
  });
  await details('shown');
  services.tell({ type: 'page-opened', url: 'https://shop.example/checkout/pay', at: now - 30_000 });
  services.tell({ type: 'findings', findings: foundSession() });
  await screen.findByText('shop.example/checkout/pay');
  const groups = screen.getAllByRole('group');
  expect(
    groups.map((group) => group.querySelector('[data-session-id]')?.getAttribute('data-session-id')),
  ).toEqual([sessionId, otherId]);
  expect(container.querySelectorAll('[data-session-id]')).toHaveLength(2);
});

test('Nothing found in the panel: how many requests were searched, and what to try.', async () => {
  open('panel', {
    events: [pageOpened, { ...searchedPage, searched: [{ source: 'network', count: 38, what: 'request' }] }],
  });
  const region = await details('nothing-found');
  expect(screen.getByText('0 sessions · 38 requests searched')).toBeTruthy();
  expect(region.textContent).toMatch(/have no bodies/);
});

test('Tabs follow the arrow keys; amounts stand beside their minor units; names are those of the wire.', async () => {
  const { container } = open('panel', authorized);
  const region = await details('shown');
  const tab = (name: RegExp) => within(region).getByRole('tab', { name });
  expect(tab(/Overview/).getAttribute('aria-selected')).toBe('true');
  expect(region.textContent).toMatch(/order_amount.*149[.,]90.*14990/);
  tab(/Overview/).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab(/Findings/));
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab(/Order lines/));
  expect(within(region).getByRole('tabpanel', { name: /Order lines/ })).toBeTruthy();
  expect(valueAt(container, 'order_lines[1].total_tax_amount')).toMatch(/4[.,]93/);
  expect(valueAt(container, 'order_lines[0].reference')).toBe('19-402-DE');
  await userEvent.keyboard('{End}');
  expect(tab(/Raw/).getAttribute('aria-selected')).toBe('true');
  await userEvent.keyboard('{ArrowRight}');
  expect(tab(/Overview/).getAttribute('aria-selected')).toBe('true');
});

test('No tab has a whole token, or personal data before it is revealed.', async () => {
  open('panel', authorized);
  const region = await details('shown');
  for (const tab of within(region).getAllByRole('tab')) {
    await userEvent.click(tab);
    for (const hidden of [clientToken, secretAuthorization, 'Mathilda', '1987-06-05']) {
      expect(document.body.innerHTML).not.toContain(hidden);
    }
  }
  await userEvent.click(within(region).getByRole('tab', { name: 'Customer' }));
  await userEvent.click(within(region).getByRole('button', { name: 'Reveal all' }));
  expect(region.textContent).toContain('Mathilda');
});

test('Find goes through paths and values, never through what is masked.', async () => {
  const { services } = open('panel', authorized);
  const region = await details('shown');
  const find = screen.getByRole('searchbox');
  await userEvent.type(find, 'sweatshirt');
  expect(within(region).getByText(/1 match/)).toBeTruthy();
  await userEvent.click(within(region).getByRole('button', { name: 'Copy path order_lines[1].name' }));
  expect(services.asked.copied).toEqual(['order_lines[1].name']);
  await userEvent.clear(find);
  await userEvent.type(find, 'Mathilda');
  expect(within(region).getByText(/Nothing in this session/)).toBeTruthy();
  await userEvent.clear(find);
  await userEvent.type(find, 'GIVEN_NAME');
  expect(within(region).getByText(/2 matches/)).toBeTruthy();
  expect(region.textContent).not.toContain('Mathilda');
});

test('Clear forgets sessions and readings.', async () => {
  const { services } = open('panel', authorized);
  await details('shown');
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  await details('nothing-found');
  expect(screen.queryAllByRole('option')).toEqual([]);
  services.tell({ type: 'findings', findings: foundSession() });
  await details('shown');
  expect(services.asked.reads).toHaveLength(2);
});

test('A session whose place holds another one now is marked as replaced.', async () => {
  const { services } = open('panel', {
    events: [
      pageOpened,
      { type: 'findings', findings: foundSession(otherId, tokenFor(otherId), now - 20_000) },
    ],
  });
  services.tell({ type: 'findings', findings: foundSession(sessionId, tokenFor(sessionId), now - 10_000) });
  await details('shown');
  const options = screen.getAllByRole('option');
  expect(options.map(({ dataset }) => dataset.sessionId)).toEqual([sessionId, otherId]);
  expect(options[1]?.textContent).toContain('replaced · Klarna.Payments.init');
});

test('Each value stands once under its path: in the popup, and in every tab. The tree has its own scope.', async () => {
  for (const view of ['popup', 'panel'] as const) {
    open(view, authorized);
    const region = await details('shown');
    const twice = () => {
      const places = [...region.querySelectorAll<HTMLElement>('[data-path]')].map((element) =>
        [element.closest<HTMLElement>('[data-scope]')?.dataset.scope, element.dataset.path].join(' '),
      );
      expect(places.length).toBeGreaterThan(3);
      return places.filter((place, index) => places.indexOf(place) !== index);
    };
    const raw = within(region).queryByRole('button', { name: 'Raw response' });
    if (raw) await userEvent.click(raw);
    expect(twice()).toEqual([]);
    for (const tab of within(region).queryAllByRole('tab', { name: /Overview|lines|Customer|Raw/ })) {
      await userEvent.click(tab);
      expect(twice()).toEqual([]);
    }
    await close();
  }
});
