// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { oneSession, success } from './fakes.ts';
import { close, details, open, valueAt } from './render.tsx';
import {
  address,
  authorizedBody,
  clientToken,
  incompleteBody,
  secretAuthorization,
  sessionId,
} from './sample.ts';

afterEach(close);

/** The popup with one session whose answer has the body. */
async function shown(body = incompleteBody) {
  const opened = open('popup', { events: oneSession, read: () => Promise.resolve(success({}, body)) });
  return { ...opened, region: await details('shown') };
}

async function openRaw(region: HTMLElement) {
  await userEvent.click(within(region).getByRole('button', { name: 'Raw response' }));
  await userEvent.click(within(region).getByRole('button', { name: 'Expand all' }));
  return within(region).getByRole('tree', { name: 'Raw response' });
}

test.each([
  ['incomplete', incompleteBody, /Incomplete.*not authorized yet/],
  ['authorized', authorizedBody, /Authorized.*order not placed yet/],
  ['complete', { ...authorizedBody, status: 'complete' }, /Complete.*the order is placed/],
  ['unknown', { ...incompleteBody, status: 'frozen' }, /frozen.*does not document/],
  ['missing', { order_amount: 1 }, /No status/],
])('The status in words: %s.', async (_name, body, words) => {
  const { region } = await shown(body);
  expect(region.querySelector('.session-head-status')?.textContent).toMatch(words);
});

test('Every value that is shown carries its JSON path.', async () => {
  const { container } = await shown(authorizedBody);
  expect(valueAt(container, 'order_amount')).toMatch(/149[.,]90/);
  expect(valueAt(container, 'purchase_country')).toBe('DE');
  expect(valueAt(container, 'order_lines[1].name')).toBe('Women’s Sweatshirt');
  expect(valueAt(container, 'order_lines[1].total_amount')).toMatch(/^30[.,]90$/);
  expect(valueAt(container, 'order_lines[1].total_discount_amount')).toMatch(/^5[.,]00$/);
  expect(valueAt(container, 'payment_method_categories[0].name')).toBe('Pay later');
  expect(valueAt(container, 'merchant_reference1')).toBe('ON4711');
  expect(container.querySelectorAll(`[data-session-id="${sessionId}"]`)).toHaveLength(1);
});

test('Personal data is not in the document before Reveal, and not after Hide.', async () => {
  const { region, container } = await shown(authorizedBody);
  const personal = Object.values(address).filter((value) => value !== 'DE');
  for (const value of personal) expect(document.body.innerHTML).not.toContain(value);
  await userEvent.click(within(region).getByRole('button', { name: 'Reveal all' }));
  expect(valueAt(container, 'billing_address.given_name')).toBe('Mathilda');
  expect(valueAt(container, 'shipping_address.street_address')).toBe('Hinterhofgasse 3');
  expect(valueAt(container, 'customer.date_of_birth')).toBe('1987-06-05');
  await userEvent.click(within(region).getByRole('button', { name: 'Hide all' }));
  for (const value of personal) expect(document.body.innerHTML).not.toContain(value);
});

test('Before authorization it says why there are no addresses; after it, that they are missing.', async () => {
  const { region } = await shown();
  expect(region.textContent).toMatch(/only after authorize\(\)/);
  await close();
  const later = await shown({ ...incompleteBody, authorization_token: secretAuthorization });
  expect(later.region.textContent).toMatch(/is authorized, but Klarna’s answer has no customer details/);
});

test('Tokens are masked wherever they stand, also in the tree and in fields nobody knows.', async () => {
  const { region, services } = await shown({
    ...authorizedBody,
    widget: { html: `<div data-token="${clientToken}">` },
    merchant_data: `token=${secretAuthorization}`,
  });
  const tree = await openRaw(region);
  await userEvent.click(within(region).getByRole('button', { name: /Reveal personal data/ }));
  expect(document.body.innerHTML).not.toContain(clientToken);
  expect(document.body.innerHTML).not.toContain(secretAuthorization);
  expect(valueAt(tree, 'authorization_token')).toBe('b4bd34••••• (36 characters)');
  await userEvent.click(within(tree).getByRole('button', { name: 'Copy value of authorization_token' }));
  await userEvent.click(within(region).getByRole('button', { name: 'Copy JSON, masked' }));
  expect(services.asked.copied[0]).toBe('b4bd34••••• (36 characters)');
  for (const copied of services.asked.copied) {
    expect(copied).not.toContain(secretAuthorization);
    expect(copied).not.toContain(clientToken);
  }
});

test('The tree marks what is not documented, and keeps personal data masked until it is revealed there.', async () => {
  const { region } = await shown(authorizedBody);
  const tree = await openRaw(region);
  expect(within(tree).getByRole('treeitem', { name: /risk_hint/ }).textContent).toContain('not documented');
  expect(within(tree).getByRole('treeitem', { name: /^purchase_country/ }).textContent).not.toContain(
    'not documented',
  );
  expect(valueAt(tree, 'billing_address.city')).toBe('••••• G (10–19 characters)');
  await userEvent.click(within(region).getByRole('button', { name: 'Reveal personal data' }));
  expect(valueAt(tree, 'billing_address.city')).toBe('Berlinchen');
});

test('The tree is worked with the keyboard.', async () => {
  const { region, services } = await shown();
  await userEvent.click(within(region).getByRole('button', { name: 'Raw response' }));
  const tree = within(region).getByRole('tree');
  within(tree)
    .getByRole('treeitem', { name: /^status/ })
    .focus();
  await userEvent.keyboard('{End}');
  expect(document.activeElement?.textContent).toContain('client_token');
  await userEvent.keyboard('{Home}c');
  expect(services.asked.copied).toEqual(['incomplete']);
  const merchantUrls = within(tree).getByRole('treeitem', { name: /^merchant_urls/ });
  merchantUrls.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(merchantUrls.getAttribute('aria-expanded')).toBe('true');
  await userEvent.keyboard('{ArrowDown}p');
  expect(services.asked.copied[1]).toBe('merchant_urls.confirmation');
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(merchantUrls.getAttribute('aria-expanded')).toBe('false');
});

test('Only https addresses become links; all else stays text.', async () => {
  const { region } = await shown({
    ...incompleteBody,
    merchant_urls: {
      confirmation: 'javascript:alert(1)',
      notification: 'http://shop.example/notify',
      push: ' https://shop.example/{order.id}',
      authorization: 'https://shop.example/authorized',
    },
  });
  const links = within(region).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://shop.example/authorized']);
  expect(links[0]?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(links[0]?.getAttribute('target')).toBe('_blank');
});

test('Text is text: markup is not parsed, controls are escapes, long values are cut.', async () => {
  const { container, region } = await shown({
    ...incompleteBody,
    order_lines: [{ name: '<img src=x onerror=alert(1)>\u202Egnp\n', quantity: 1 }],
    merchant_reference1: 'x'.repeat(5000),
  });
  expect(container.querySelector('img')).toBeNull();
  expect(valueAt(container, 'order_lines[0].name')).toBe('<img src=x onerror=alert(1)>\\u202Egnp\\n');
  expect(valueAt(container, 'merchant_reference1')).toHaveLength(4096);
  await userEvent.click(within(region).getByRole('button', { name: 'Show all 5,000 characters' }));
  expect(valueAt(container, 'merchant_reference1')).toHaveLength(5000);
});

test('A value of the wrong type is listed, and the rest is shown.', async () => {
  const { region, container } = await shown({ ...incompleteBody, order_tax_amount: '2393' });
  expect(within(region).getByText('One value has an unexpected type')).toBeTruthy();
  expect(region.textContent).toMatch(/order_tax_amount expected number, received string/);
  expect(valueAt(container, 'order_amount')).toMatch(/149[.,]90/);
});

test('The report has what matters, and neither tokens nor personal data.', async () => {
  const { services } = await shown({ ...authorizedBody, merchant_data: 'customer=Mathilda' });
  await userEvent.click(screen.getByRole('button', { name: 'Share…' }));
  await screen.findByRole('dialog', { name: 'Share this session' });
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  const [report = ''] = services.asked.copied;
  expect(report).toContain(sessionId);
  expect(report).toMatch(/order_amount: .*149[.,]90.*\(14990\)/);
  expect(report).toContain('Battery Power Pack');
  expect(report).toContain('2d0ad3a2-5b0f-4d6e-9a3c-b1f7c3f1ad55');
  for (const secret of [
    secretAuthorization,
    clientToken,
    ...Object.values(address).filter((value) => value !== 'DE'),
  ]) {
    expect(report).not.toContain(secret);
  }
  expect(report).not.toContain('?sid=');
  expect(screen.getByText('Copied.')).toBeTruthy();
});

test('Reading again asks once, with the same credential, and keeps what was there.', async () => {
  const { services } = await shown();
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
  await details('shown');
  expect(services.asked.reads).toHaveLength(2);
  expect(services.asked.reads[1]).toEqual(services.asked.reads[0]);
});

test('JSON in a string opens in the tree. Its parts are masked by their names, and copying gives the string.', async () => {
  const merchant_data = '{"shop": "Women",  "parts": [1]}';
  const { region, services } = await shown({
    ...authorizedBody,
    merchant_data,
    attachment: {
      content_type: 'application/vnd.klarna.internal.emd-v2+json',
      body: '{"customer_account_info":[{"unique_account_identifier":"mathilda-1"}]}',
    },
  });
  const tree = await openRaw(region);
  await userEvent.click(within(region).getByRole('button', { name: 'Collapse all' }));
  const item = (name: RegExp) => within(tree).getByRole('treeitem', { name });
  expect(item(/^merchant_data/).textContent).toContain('JSON in a string');
  expect(item(/^merchant_data/).getAttribute('aria-expanded')).toBe('false');
  expect(valueAt(tree, 'merchant_data')).toBe(merchant_data);
  await userEvent.click(item(/^merchant_data/));
  expect(item(/^merchant_data/).getAttribute('aria-expanded')).toBe('true');
  expect(valueAt(tree, 'merchant_data.shop')).toBe('Women');
  await userEvent.click(within(tree).getByRole('button', { name: 'Copy value of merchant_data' }));
  expect(services.asked.copied.at(-1)).toBe(merchant_data);
  item(/^merchant_data/).focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(item(/^merchant_data/).getAttribute('aria-expanded')).toBe('false');

  await userEvent.click(within(region).getByRole('button', { name: 'Expand all' }));
  const identifier = 'attachment.body.customer_account_info[0].unique_account_identifier';
  expect(valueAt(tree, identifier)).toMatch(/^•••••/);
  expect(tree.textContent).not.toContain('mathilda-1');
  await userEvent.click(within(region).getByRole('button', { name: 'Reveal personal data' }));
  expect(valueAt(tree, identifier)).toBe('mathilda-1');
});

test('What is personal by its name in the merchant data is masked beside the order, too.', async () => {
  const { region } = await shown({
    ...authorizedBody,
    merchant_data: '{"shop":"Women","customer":{"email":"mathilda@sample.example"}}',
  });
  expect(valueAt(region, 'merchant_data')).toMatch(/"shop":"Women".*•••••/);
  expect(region.textContent).not.toContain('mathilda@');
});
