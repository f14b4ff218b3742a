// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { authorizedBody, clientToken, lines, secretAuthorization, sessionId } from './sample.ts';

afterEach(close);

async function opened(tab?: string) {
  const { services } = open('panel', {
    events: oneSession,
    read: () => Promise.resolve(success({}, authorizedBody)),
  });
  const region = await details('shown');
  if (tab !== undefined) await userEvent.click(within(region).getByRole('tab', { name: tab }));
  const button = (name: string) => within(region).getByRole('button', { name });
  return { copied: services.asked.copied, region, button };
}

test.each([
  ['order_amount', '14990'],
  ['order_tax_amount', '2393'],
  ['status', 'incomplete'],
  ['expires_at', '2026-11-20T07:14:07.000Z'],
  ['merchant_urls.notification', 'http://shop.example/klarna/notify'],
])('Of the field %s the value is copied as it came, and the path', async (path, value) => {
  const { copied, button } = await opened();
  await userEvent.click(button(`Copy value of ${path}`));
  await userEvent.click(button(`Copy path ${path}`));
  expect(copied).toEqual([value, path]);
});

test('What is not there has no value to copy, nor has a secret more than its mask.', async () => {
  const { copied, region, button } = await opened();
  expect(within(region).queryByRole('button', { name: 'Copy value of design' })).toBeNull();
  await userEvent.click(button('Copy value of client_token'));
  await userEvent.click(button('Copy value of authorization_token'));
  expect(copied).toHaveLength(2);
  expect(copied.join()).not.toContain(clientToken);
  expect(copied.join()).not.toContain(secretAuthorization);
});

test('A shopper’s value is copied masked, or as it was revealed.', async () => {
  const { copied, button } = await opened('Customer');
  const name = 'Copy value of billing_address.given_name';
  await userEvent.click(button(name));
  await userEvent.click(button('Reveal billing_address.given_name'));
  button('Reveal billing_address.given_name').focus();
  await userEvent.keyboard('c');
  expect(copied).toEqual([expect.stringMatching(/^•••••/), 'Mathilda']);
});

test('In a field the keys C and P copy, and the buttons say so; only the first is a stop for Tab.', async () => {
  const { copied, button } = await opened();
  button('Copy value of intent').focus();
  await userEvent.keyboard('pc');
  expect(copied).toEqual(['intent', 'buy']);
  expect(button('Copied value of intent')).toBe(document.activeElement);
  expect(button('Copied path intent').tabIndex).toBe(-1);
});

test('A session and a branch are copied as JSON, masked whatever is revealed.', async () => {
  const { copied, region, button } = await opened();
  await userEvent.click(button('Copy session as JSON, masked'));
  expect(JSON.parse(copied[0] ?? '')).toMatchObject({ order_amount: 14990, purchase_country: 'DE' });

  await userEvent.click(within(region).getByRole('tab', { name: 'Raw' }));
  await userEvent.click(screen.getByRole('button', { name: 'Reveal personal data' }));
  await userEvent.click(button('Copy billing_address as JSON, masked'));
  await userEvent.click(button('Copy merchant_urls as JSON, masked'));
  expect(Object.keys(JSON.parse(copied[1] ?? ''))).toContain('given_name');
  expect(JSON.parse(copied[2] ?? '')).toEqual(authorizedBody.merchant_urls);
  for (const hidden of ['Mathilda', clientToken, secretAuthorization]) {
    expect(copied.join()).not.toContain(hidden);
  }
});

test('In the tree the key C copies a branch as JSON, P its path.', async () => {
  const { copied, region } = await opened('Raw');
  const branch = within(region).getByRole('treeitem', { name: /merchant_urls/ });
  branch.focus();
  await userEvent.keyboard('cp');
  expect(copied).toEqual([JSON.stringify(authorizedBody.merchant_urls, null, 2), 'merchant_urls']);
  expect(copied.join()).not.toContain(sessionId);
});

describe('An order line', () => {
  test.each(['panel', 'popup'] as const)(
    'of the %s is copied as it came, by button or key.',
    async (view) => {
      const strange = { ...lines[0], quantity: 'two', our_own: [true] };
      const { services } = open(view, {
        events: oneSession,
        read: () => Promise.resolve(success({}, { ...authorizedBody, order_lines: [null, strange] })),
      });
      const region = within(await details('shown'));
      if (view === 'panel') await userEvent.click(region.getByRole('tab', { name: /^Order lines/ }));
      const button = (name: string) => region.getByRole('button', { name });
      await userEvent.click(button('Copy order_lines[1] as JSON, masked'));
      await userEvent.keyboard('xp');
      button('Copied order_lines[1] as JSON, masked').closest('tr')?.focus();
      await userEvent.keyboard('c');
      button('Copy order_lines[0] as JSON, masked').focus();
      await userEvent.keyboard('c');
      const json = JSON.stringify(strange, null, 2);
      expect(services.asked.copied).toEqual([json, 'order_lines[1]', json, 'null']);
      expect(button('Copied path order_lines[1]').tabIndex).toBe(-1);
    },
  );

  test('has no token in what is copied, even where one strayed into it.', async () => {
    const line = { ...lines[0], merchant_data: `token ${clientToken}` };
    const { services } = open('popup', {
      events: oneSession,
      read: () => Promise.resolve(success({}, { ...authorizedBody, order_lines: [line] })),
    });
    const region = within(await details('shown'));
    await userEvent.click(region.getByRole('button', { name: 'Copy order_lines[0] as JSON, masked' }));
    expect(services.asked.copied.join()).toContain('merchant_data');
    expect(services.asked.copied.join()).not.toContain(clientToken);
  });
});

describe('What is found', () => {
  const found = async (query: string) => {
    const { copied, region, button } = await opened();
    await userEvent.type(screen.getByRole('searchbox'), query);
    const row = (name: string) => {
      const item = button(name).closest('li');
      if (item === null) throw new Error(`“${name}” is in no row.`);
      return item;
    };
    return { copied, region, button, row };
  };

  test('is copied by the keys of a field, the row or a button of it in focus; only the first is a stop.', async () => {
    const { copied, button, row } = await found('purchase_c');
    row('Copy value of purchase_country').focus();
    await userEvent.keyboard('cp');
    button('Copy value of purchase_currency').focus();
    await userEvent.keyboard('p');
    expect(copied).toEqual(['DE', 'purchase_country', 'purchase_currency']);
    expect(button('Copied path purchase_country').tabIndex).toBe(-1);
  });

  test('stays masked, unless it was revealed; a secret always. Other keys do nothing.', async () => {
    const { copied, row } = await found('e');
    row('Copy value of client_token').focus();
    await userEvent.keyboard('cx{Control>}c{/Control}r');
    row('Copy value of billing_address.given_name').focus();
    await userEvent.keyboard('crc');
    expect(copied).toEqual([expect.stringContaining('•••'), expect.stringMatching(/^•••••/), 'Mathilda']);
    expect(copied[0]).not.toContain(clientToken);
  });

  test('has one stop for Tab in each row, also where everything is revealed.', async () => {
    const { region } = await found('given_name');
    const stops = () =>
      within(region)
        .getAllByRole('listitem')
        .map(
          (item) =>
            within(item)
              .getAllByRole('button')
              .filter((each) => each.tabIndex === 0 && !each.hasAttribute('disabled')).length,
        );
    const rows = stops();
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows)).toEqual(new Set([1]));
    await userEvent.click(screen.getByRole('button', { name: 'Reveal personal data' }));
    expect(stops()).toEqual(rows);
  });
});
