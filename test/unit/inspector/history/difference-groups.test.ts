import { expect, test } from 'vitest';
import { createMasks } from '../../../../lib/display/mask.ts';
import type { Json } from '../../../../lib/display/shown-value.ts';
import { differenceGroups } from '../../../../lib/inspector/history/difference-groups.ts';
import { english } from '../../../../lib/language/language.ts';
import {
  clientToken,
  incompleteBody,
  lines,
  otherId,
  snapshotOf,
  tokenFor,
} from '../../components/sample.ts';
import { rendered } from '../../language/rendered.ts';

const groups = (before: Json, after: Json, personal = false) =>
  differenceGroups(snapshotOf(before), snapshotOf(after), {
    personal,
    secrets: [],
    masks: createMasks(),
    language: english,
  });
const rows = (before: Json, after: Json, personal = false) =>
  rendered(groups(before, after, personal).flatMap((group) => group.rows));

test.each<[string, Json, Json, object]>([
  [
    'money in the currency of its own side',
    { purchase_currency: 'EUR', order_amount: 1490 },
    { purchase_currency: 'JPY', order_amount: 1490, x: 1 },
    { after: { text: expect.stringMatching(/JPY|¥/) } },
  ],
  [
    'an amount without a currency as it came',
    { order_amount: 1 },
    { order_amount: 2 },
    { after: { text: '2' } },
  ],
  [
    'a tax rate',
    { order_lines: [{ tax_rate: 1900 }] },
    { order_lines: [{ tax_rate: 700 }] },
    { before: { text: '19%', raw: '1900' } },
  ],
  ['a number that became text', { quantity: 1 }, { quantity: '1' }, { note: 'was a number, is a string' }],
  ['nothing that became something', { intent: null }, { intent: 'buy' }, { before: { text: 'null' } }],
  ['a text that was emptied', { locale: 'de-DE' }, { locale: '' }, { after: { text: 'empty text' } }],
  ['capitals', { locale: 'de-DE' }, { locale: 'de-de' }, { note: 'differs only by upper and lower case' }],
])('Shown: %s.', (_name, before, after, expected) => {
  expect([...rows(before, after), ...rows(after, before)]).toContainEqual(expect.objectContaining(expected));
});

test('Masked personal data still tells that it changed, and how little.', () => {
  const [row] = rows({ customer: { name: 'Sample shopper' } }, { customer: { name: 'Sample shopper ' } });
  expect(row?.note).toBe('differs only by one space');
  expect(JSON.stringify(row)).not.toContain('Sample shopper');
  const [shown] = rows({ customer: { name: 'A' } }, { customer: { name: 'B' } }, true);
  expect(shown).toMatchObject({ before: { text: 'A' }, after: { text: 'B' } });
});

test('Two tokens look alike once they are masked: that they differ is said, and neither is told.', () => {
  const other = tokenFor(otherId);
  const [row] = rows({ client_token: clientToken }, { client_token: other });
  expect(row?.note ?? (row?.before?.text !== row?.after?.text && 'visible')).toBeTruthy();
  expect(JSON.stringify(row)).not.toContain(other);
  expect(JSON.stringify(row)).not.toContain(clientToken);
});

test('Order lines are groups by their names; one that came or went stands for itself.', () => {
  const [pack, shirt, parcel] = lines;
  const found = groups(
    { ...incompleteBody, order_lines: [pack ?? null, shirt ?? null] },
    { ...incompleteBody, order_lines: [parcel ?? null, { ...shirt, quantity: 3 }] },
  );
  expect(found.map(({ path, name, whole, rows }) => ({ path, name, whole, rows: rows.length }))).toEqual([
    { path: 'order_lines[0]', name: 'DHL parcel', whole: 'added', rows: 7 },
    { path: 'order_lines[1]', name: 'Women’s Sweatshirt', whole: undefined, rows: 1 },
    { path: 'order_lines[0]', name: 'Battery Power Pack', whole: 'removed', rows: 10 },
  ]);
});

test('An object that came without a value is a row all the same.', () => {
  expect(rows({}, { options: {}, attachment: [] })).toMatchObject([
    { kind: 'added', path: 'options', after: { text: '{ }' } },
    { kind: 'added', path: 'attachment', after: { text: '[ ]' } },
  ]);
});

test('A field that is gone stands under the line it was in, though that line has moved.', () => {
  const [pack, shirt] = lines;
  const { product_url: _gone, ...bare } = pack ?? {};
  const found = groups(
    { order_lines: [pack ?? null, shirt ?? null] },
    { order_lines: [shirt ?? null, bare] },
  );
  const moved = found.find(({ name }) => name === 'Battery Power Pack');
  expect(moved).toMatchObject({ path: 'order_lines[1]', from: 'order_lines[0]', whole: undefined });
  expect(moved?.rows).toMatchObject([{ kind: 'removed', path: 'order_lines[0].product_url' }]);
});
