// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { address, authorizedBody, incompleteBody, now } from './sample.ts';

afterEach(close);

/** What stands beside a field's name, wherever it is listed first. */
function beside(region: HTMLElement, name: string): string | undefined {
  return within(region).getAllByText(name, { selector: 'dt' })[0]?.nextElementSibling?.textContent?.trim();
}

test('Before authorization the token is withheld, and what was not sent says so.', async () => {
  open('panel', { events: oneSession, read: () => Promise.resolve(success({}, incompleteBody)) });
  const region = await details('shown');
  expect(beside(region, 'authorization_token')).toBe('withheld until authorized');
  expect(beside(region, 'design')).toBe('never sent');
});

test('In an authorized session nothing, null, empty, removed and not used here look different.', async () => {
  const authorized = {
    ...authorizedBody,
    purchase_country: 'SE',
    shipping_address: { ...address, title: undefined },
  };
  const bodies = [
    authorized,
    {
      ...authorized,
      billing_address: { ...address, phone: undefined, title: '', city: null },
    },
  ];
  let reads = 0;
  open('panel', {
    events: oneSession,
    read: () => {
      reads += 1;
      const body = JSON.parse(JSON.stringify(bodies[reads - 1] ?? {}));
      return Promise.resolve(success({ readAt: now - 60_000 + reads }, body));
    },
  });
  const region = await details('shown');
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
  await details('shown');
  await userEvent.click(screen.getByRole('tab', { name: 'Customer' }));
  const billing = within(region).getByText('billing_address', { selector: 'h3' }).parentElement;
  const shipping = within(region).getByText('shipping_address', { selector: 'h3' }).parentElement;
  if (billing === null || shipping === null) throw new Error('an address is not shown');
  expect(beside(billing, 'phone')).toBe('removed');
  expect(beside(billing, 'title')).toBe('""sent empty');
  expect(beside(shipping, 'title')).toBe('not used in this country');
  expect(beside(billing, 'region')).toBe('never sent');
  expect(beside(billing, 'city')).toMatch(/^null/);
  const kinds = [billing, shipping]
    .flatMap((part) => [...part.querySelectorAll('.empty-value')])
    .map(({ className }) => className);
  expect(new Set(kinds).size).toBe(4);
});
