// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { noSession, oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { incompleteBody } from './sample.ts';

afterEach(close);

/** The sample's notification is not https, which is a mistake of its own. */
const withoutMistake = {
  ...incompleteBody,
  merchant_urls: { notification: 'https://shop.example/klarna/notify' },
};
const wrongTotal = { ...withoutMistake, order_amount: 14985 };

async function shown(view: 'popup' | 'panel', body: typeof incompleteBody) {
  const opened = open(view, { events: oneSession, read: () => Promise.resolve(success({}, body)) });
  return { ...opened, region: await details('shown') };
}

test.each(['popup', 'panel'] as const)('A session without a mistake: the %s says so.', async (view) => {
  const { region } = await shown(view, withoutMistake);
  expect(within(region).getByText(/^No problem found in \d+ checks?$/)).toBeTruthy();
  expect(within(region).queryByRole('button', { name: /^Finding about/ })).toBeNull();
});

test.each(['popup', 'panel'] as const)('A wrong total: the %s says the sum and what to do.', async (view) => {
  const { region } = await shown(view, wrongTotal);
  const findings = within(region).getByRole('region', { name: 'Findings' });
  expect(within(findings).getByRole('heading', { name: /order_amount is 5 too low/ })).toBeTruthy();
  expect(findings.textContent).toMatch(/= 14990.*order_amount = 14985/);
  expect(findings.textContent).toContain('Either a line is missing');
});

test.each(['popup', 'panel'] as const)(
  'In the %s a finding and its value lead to each other.',
  async (view) => {
    const { region } = await shown(view, wrongTotal);
    await userEvent.click(within(region).getByRole('button', { name: 'Show order_amount' }));
    expect(document.activeElement?.getAttribute('data-path')).toBe('order_amount');
    const [mark] = within(region).getAllByRole('button', { name: /^Finding about order_amount/ });
    if (mark === undefined) throw new Error('the value has no mark');
    await userEvent.click(mark);
    expect(document.activeElement?.getAttribute('data-finding')).toMatch(/^order-total/);
  },
);

test('The panel’s tab counts what is wrong, and lists what could not be checked.', async () => {
  const { region } = await shown('panel', { ...wrongTotal, order_lines: [] });
  expect(screen.getByRole('tab', { name: 'Findings' })).toBeTruthy();
  await userEvent.click(screen.getByRole('tab', { name: 'Findings' }));
  await userEvent.click(within(region).getByRole('button', { name: /^Could not check · \d/ }));
  expect(within(region).getByText(/This check needs .* on every order line/)).toBeTruthy();
});

test('The panel’s tab says where each rule comes from, with the address of Klarna’s page.', async () => {
  const { region } = await shown('panel', wrongTotal);
  await userEvent.click(screen.getByRole('tab', { name: /^Findings/ }));
  const card = within(region)
    .getByRole('heading', { name: /order_amount is 5 too low/ })
    .closest('li');
  const source = card?.querySelector('.finding-source a');
  expect(source?.getAttribute('href')).toMatch(/^https:\/\/docs\.klarna\.com\//);
  expect(source?.textContent).toContain('tax handling');
});

test('The popup shows three findings, and the rest on request.', async () => {
  const lines = Array.from({ length: 3 }, () => ({ name: 'x', total_amount: 10 }));
  const { region } = await shown('popup', { ...incompleteBody, order_amount: 1, order_lines: lines });
  const findings = within(region).getByRole('region', { name: 'Findings' });
  expect(within(findings).getAllByRole('listitem').length).toBeLessThanOrEqual(3);
});

const refusedBody = JSON.stringify({
  purchase_country: 'DE',
  purchase_currency: 'EUR',
  order_amount: 9000,
  order_lines: [{ name: 'Sample product', quantity: 1, unit_price: 8000, total_amount: 8000 }],
});

test.each(['popup', 'panel'] as const)(
  'In the %s a request body can be pasted where no session was found, and taken away again.',
  async (view) => {
    open(view, { events: noSession });
    const region = await details('nothing-found');
    await userEvent.click(within(region).getByRole('textbox'));
    await userEvent.paste(`Bad value: order_amount\n${refusedBody}`);
    await userEvent.click(within(region).getByRole('button', { name: 'Find session' }));
    const pasted = await within(region).findByRole('region', { name: 'Pasted request body' });
    expect(within(pasted).getByRole('heading', { name: /order_amount is 1000 too high/ })).toBeTruthy();
    await userEvent.click(within(pasted).getByRole('button', { name: 'Check as create order' }));
    expect(pasted.textContent).toContain('Checked as the body of create order');
    await userEvent.click(within(pasted).getByRole('button', { name: 'Remove' }));
    expect(within(region).queryByRole('region', { name: 'Pasted request body' })).toBeNull();
  },
);

test('Klarna’s answer alone is explained, and asks for the body.', async () => {
  open('popup', { events: noSession });
  const region = await details('nothing-found');
  await userEvent.click(within(region).getByRole('textbox'));
  await userEvent.paste('{"error_code":"BAD_VALUE","error_messages":["Bad value: order_amount"]}');
  await userEvent.click(within(region).getByRole('button', { name: 'Find session' }));
  expect(await within(region).findByRole('heading', { name: 'Pasted answer' })).toBeTruthy();
  expect(within(region).getByRole('alert').textContent).toBe('');
  expect(within(region).getByText('To check the request too, also paste its body.')).toBeTruthy();
  expect(within(region).getByText(/Klarna refused the request \(BAD_VALUE\)/)).toBeTruthy();
  expect(within(region).getByText(/must be that sum/)).toBeTruthy();
});

test('Each exchange of a pasted log can be checked.', async () => {
  open('popup', { events: noSession });
  const region = await details('nothing-found');
  const log = [
    '{"order_amount": 1, "order_lines": []}',
    '{"error_code":"BAD_VALUE","error_messages":["Bad value: order_amount"]}',
    '{"order_amount": 2, "order_lines": []}',
    '{"error_code":"NOT_FOUND","error_messages":["Invalid session id"]}',
  ].join('\n');
  await userEvent.click(within(region).getByRole('textbox'));
  await userEvent.paste(log);
  await userEvent.click(within(region).getByRole('button', { name: 'Find session' }));
  const choice = await within(region).findByRole('combobox', { name: 'Exchange' });
  expect(
    within(choice)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Line 1 · request · BAD_VALUE', 'Line 3 · request · NOT_FOUND']);
  expect(within(region).getByText(/Klarna refused the request \(NOT_FOUND\)/)).toBeTruthy();
  await userEvent.selectOptions(choice, 'Line 1 · request · BAD_VALUE');
  expect(await within(region).findByText(/Klarna refused the request \(BAD_VALUE\)/)).toBeTruthy();
});

test('What is wrong with a pasted body is not held against the session.', async () => {
  const { region } = await shown('panel', withoutMistake);
  await userEvent.click(screen.getByRole('tab', { name: 'Findings' }));
  await userEvent.click(within(region).getByRole('textbox', { name: /paste/ }));
  await userEvent.paste(refusedBody);
  await userEvent.click(within(region).getByRole('button', { name: 'Find session' }));
  expect(within(region).getByText(/^No problem found/)).toBeTruthy();
  expect(await within(region).findByText('1 problem')).toBeTruthy();
});

test('A corrected order is shown value by value, and copied whole.', async () => {
  const line = {
    name: 'Sample product',
    quantity: 1,
    unit_price: 10_000,
    total_amount: 10_000,
    tax_rate: 25,
  };
  const { region, services } = await shown('popup', {
    ...incompleteBody,
    purchase_country: 'SE',
    purchase_currency: 'SEK',
    order_amount: 10_000,
    order_tax_amount: 2000,
    order_lines: [{ ...line, total_tax_amount: 2000 }],
  });
  await userEvent.click(within(region).getByRole('button', { name: 'Corrected order lines' }));
  const row = within(region).getByRole('row', { name: /order_lines\[0\]\.tax_rate/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent?.trim()),
  ).toEqual(['25', '2500 25%']);
  await userEvent.click(within(region).getByRole('button', { name: 'Copy the corrected order lines' }));
  expect(JSON.parse(services.asked.copied.at(-1) ?? '')).toMatchObject({
    order_amount: 10_000,
    order_lines: [{ tax_rate: 2500 }],
  });
});
