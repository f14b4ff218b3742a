// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { makeBundle } from '../../../lib/sharing/make-bundle.ts';
import { materialOf, saved } from '../sharing/random-sessions.ts';
import { fakeServices } from './fakes.ts';
import { close, valueAt } from './render.tsx';
import { authorizedBody, sessionId } from './sample.ts';

afterEach(close);

const { material } = materialOf(authorizedBody, 'POST https://shop.example/api/session');
const bundle = makeBundle(material, saved);

async function choose(...texts: string[]) {
  const services = fakeServices({ credentials: [] });
  render(<Options services={services} />);
  const input = screen.getByLabelText<HTMLInputElement>(/saved with “Share…”/);
  for (const text of texts)
    await userEvent.upload(input, new File([text], 'x.json', { type: 'application/json' }));
  return services;
}

const shownBundle = () => screen.findByRole('article', { name: 'Support bundle' });

test('A bundle is shown as it was seen, without a credential and without a request.', async () => {
  const services = await choose(JSON.stringify(bundle));
  const article = await shownBundle();
  expect(article.dataset.sessionId).toBe(sessionId);
  expect(within(article).getByText('From a file')).toBeTruthy();
  expect(valueAt(article, 'order_amount')).toMatch(/149[.,]90/);
  expect(valueAt(article, 'order_lines[0].name')).toBe('Battery Power Pack');
  expect(within(article).getAllByText('POST https://shop.example/api/session')).toHaveLength(2);
  expect(within(article).getByText('Klarna.Payments.authorize')).toBeTruthy();
  expect(within(article).getByText('NOT_FOUND')).toBeTruthy();
  expect(services.asked.reads).toEqual([]);
});

test('Masks are as they are in the file, and there is nothing to reveal.', async () => {
  await choose(JSON.stringify(bundle));
  const article = await shownBundle();
  const body = bundle.snapshot?.body as { billing_address: { email: string }; authorization_token: string };
  expect(valueAt(article, 'billing_address.email')).toBe(body.billing_address.email);
  await userEvent.click(within(article).getByRole('button', { name: 'Raw response, masked' }));
  const raw = within(article).getByRole<HTMLTextAreaElement>('textbox', { name: 'Raw response, masked' });
  expect(JSON.parse(raw.value)).toEqual(body);
  expect(within(article).queryByRole('button', { name: /Reveal/ })).toBeNull();
});

test('Time stands still at the moment in which it was saved.', async () => {
  await choose(JSON.stringify({ ...bundle, savedAt: saved.at + 3_600_000 }));
  expect((await shownBundle()).textContent).toMatch(/40 h 1\d min left/);
});

test('A file that is none is refused with a sentence, and takes the place of the one before.', async () => {
  await choose(JSON.stringify(bundle), '{"format":"har"}');
  await waitFor(() => expect(screen.getByText(/is not a support bundle of this extension/)).toBeTruthy());
  expect(screen.queryByRole('article')).toBeNull();
});

test('Markup in a file stays text, and only https addresses become links.', async () => {
  const hostile = JSON.parse(
    JSON.stringify(bundle).replaceAll('Battery Power Pack', '<img src=x onerror=alert(1)>'),
  );
  hostile.snapshot.body.merchant_urls.confirmation = 'javascript:alert(1)';
  hostile.findings = [
    { outcome: 'fail', says: '<b>x</b>', advice: '<a href=x>', rule: 'x', about: 'session' },
  ];
  await choose(JSON.stringify(hostile));
  const article = await shownBundle();
  expect(article.querySelector('img, b b, a:not([href^="https:"])')).toBeNull();
  expect(valueAt(article, 'order_lines[0].name')).toBe('<img src=x onerror=alert(1)>');
});
