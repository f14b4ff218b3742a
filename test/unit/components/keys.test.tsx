// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { type KeyPlace, keyAction, keyTable } from '../../../components/keys/key-table.ts';
import { keyLines } from '../../../components/keys/key-words.ts';
import { noSession, oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { authorizedBody } from './sample.ts';

afterEach(close);

const authorized = { events: oneSession, read: () => Promise.resolve(success({}, authorizedBody)) };
const places = Object.keys(keyTable) as KeyPlace[];

test.each(places)('Each key of “%s” is in a line, and each line has a key.', (place) => {
  const { lines } = keyLines(place);
  expect(lines.flatMap(({ keys }) => keys)).toHaveLength(Object.keys(keyTable[place]).length);
  expect(lines.filter(({ keys, words }) => keys.length === 0 || words === '')).toEqual([]);
  expect(new Set(lines.map(({ words }) => words)).size).toBe(lines.length);
});

describe('what a key does', () => {
  const pressed = (init: KeyboardEventInit) => keyAction('tree', new KeyboardEvent('keydown', init));

  test('is in the table', () => {
    expect(pressed({ key: 'c' })).toBe('copy-value');
  });

  test.each<KeyboardEventInit>([
    { key: 'c', ctrlKey: true },
    { key: 'c', metaKey: true },
    { key: 'c', altKey: true },
    { key: 'c', isComposing: true },
    { key: 'x' },
    { key: 'toString' },
  ])('or it does nothing: %o', (init) => {
    expect(pressed(init)).toBeUndefined();
  });
});

test('The panel lists the keys of every place.', async () => {
  open('panel', authorized);
  await details('shown');
  await userEvent.keyboard('?');
  const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const titles = places.map((place) => keyLines(place).title);
  expect(titles.filter((title) => within(dialog).queryByRole('heading', { name: title }) === null)).toEqual(
    [],
  );
});

test.each(['panel', 'popup'] as const)(
  'Without a session the %s lists them, too; the button does it as well.',
  async (view) => {
    open(view, { events: noSession });
    await details('nothing-found');
    await userEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  },
);

test('The popup has no keys of what is not in it.', async () => {
  open('popup', authorized);
  await details('shown');
  await userEvent.keyboard('?');
  const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const place of ['find', 'tabs'] as const) {
    expect(within(dialog).queryByRole('heading', { name: keyLines(place).title })).toBeNull();
  }
});

test('Escape closes a dialog, and goes no further.', async () => {
  open('panel', authorized);
  await details('shown');
  const reached: string[] = [];
  const listener = ({ key }: KeyboardEvent) => reached.push(key);
  document.addEventListener('keydown', listener);
  await userEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
  screen.getByRole('button', { name: 'Close' }).focus();
  await userEvent.keyboard('x{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(reached).toEqual(['x']);
  document.removeEventListener('keydown', listener);
});

test('A question mark that is typed stays one, and a dialog gets no second one over it.', async () => {
  open('panel', authorized);
  await details('shown');
  await userEvent.type(screen.getByRole('searchbox'), '?');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Share…' }));
  await screen.findByRole('dialog', { name: 'Share this session' });
  await userEvent.keyboard('?');
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});

test('The slash leads to the search, where Escape clears what is looked for.', async () => {
  open('panel', authorized);
  const region = await details('shown');
  await userEvent.keyboard('/');
  const find = screen.getByRole('searchbox');
  expect(document.activeElement).toBe(find);
  await userEvent.keyboard('sweat/shirt');
  expect(find).toHaveProperty('value', 'sweat/shirt');
  await userEvent.keyboard('{Escape}');
  expect(find).toHaveProperty('value', '');
  expect(within(region).getByRole('tab', { name: 'Overview' })).toBeTruthy();
});
