// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { byKey } from '../../../build/catalogue.ts';
import { SampleSession } from '../../../components/sample/SampleSession.tsx';
import { createInspector } from '../../../lib/inspector/inspector.ts';
import { sampleServices } from '../../../lib/inspector/sample/sample-services.ts';
import { english } from '../../../lib/language/language.ts';
import { setLanguage } from '../../../lib/language/on-screen.ts';
import { fakeServices } from './fakes.ts';
import { close } from './render.tsx';

afterEach(close);
afterEach(() => setLanguage(english));

async function open() {
  const browser = fakeServices();
  const services = sampleServices(browser);
  const inspector = createInspector(services);
  const { container } = render(<SampleSession inspector={inspector} services={services} />);
  inspector.start();
  await screen.findByRole('tab', { name: /^Findings/ });
  return { browser, services, container };
}

test('The sample says that it is one: above everything, at its server, and in and beside its id.', async () => {
  const { container } = await open();
  const bar = screen.getByRole('region', { name: 'Sample session' });
  expect(within(bar).getByText(/All data here is invented/)).toBeTruthy();
  expect(within(bar).getByRole('link', { name: 'Back to the settings' }).getAttribute('href')).toBe(
    'options.html',
  );
  expect(screen.getByText('Playground · EU · Sample')).toBeTruthy();
  expect(within(screen.getByRole('option')).getByText(/^sample00-/)).toBeTruthy();
  const id = container.querySelector('code[title=session_id]');
  expect(id?.parentElement?.textContent).toContain('Sample');
});

test('Its mistakes are found, with their sum; its shopper is masked.', async () => {
  const { container } = await open();
  await userEvent.click(screen.getByRole('tab', { name: /^Findings/ }));
  expect(screen.getByText('1261 + 543 + 79', { exact: false })).toBeTruthy();
  await userEvent.click(screen.getByRole('tab', { name: 'Customer' }));
  expect(container.textContent).not.toContain('Sampletown');
  expect(screen.getAllByRole('button', { name: /^Reveal/ }).length).toBeGreaterThan(0);
});

test('What is copied of it says so, and a read asks nobody.', async () => {
  const { browser } = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Copy session id' }));
  expect(browser.asked.copied).toEqual(['sample00-0000-0000-0000-000000000000 (sample)']);
  await userEvent.click(screen.getByRole('button', { name: 'Read again' }));
  expect(browser.asked.reads).toEqual([]);
  expect(browser.asked.hosts).toEqual([]);
});

test('What is shared of it is shown as it leaves: as a sample.', async () => {
  const { browser } = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Share…' }));
  await screen.findByRole('dialog', { name: 'Share this session' });
  const shown = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /exactly as it is shared/ });
  expect(shown.value).toMatch(/^# Sample session of Session Inspector/);
  await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
  expect(browser.asked.copied).toEqual([shown.value]);
});

test('That it was opened is remembered, and nothing else of the settings changes.', async () => {
  const { browser } = await open();
  expect(await browser.settings.read()).toEqual({ showPlaygroundData: false, triedSample: true });
});

test('Its label is in the language of the screen; what is shared of it, in any form, is in English.', async () => {
  setLanguage({ texts: 'de', formats: 'de-DE', catalogue: byKey({ Sample: '‹Sample›' }) });
  const { container } = await open();
  expect(container.querySelector('.panel-toolbar')?.textContent).toContain(' · EU · ‹Sample›');
  await userEvent.click(screen.getByRole('button', { name: 'Share…' }));
  const forms = await screen.findAllByRole('radio');
  for (const form of forms) {
    await userEvent.click(form);
    const shown = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /exactly as it is shared/ });
    expect(shown.value).not.toMatch(/[‹›]/);
    if (shown.value.includes('"credential"')) expect(shown.value).toContain('"credential": "Sample"');
  }
  expect(forms.length).toBeGreaterThan(3);
});
