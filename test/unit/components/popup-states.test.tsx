// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { noFindings } from '../../../lib/detection/findings.ts';
import type { PageEvent } from '../../../lib/inspector/services.ts';
import { verbatim } from '../../../lib/language/text.ts';
import { noSession, oneSession, pageOpened, searchedPage, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { demoKey, foundSession, liveKey, now, otherId, secondKey, sessionId, tokenFor } from './sample.ts';

afterEach(close);

const bareId: PageEvent = {
  type: 'findings',
  findings: {
    ...noFindings(),
    detections: [{ session_id: sessionId, source: 'url', place: 'return address', seenAt: now }],
  },
};
const production: PageEvent = {
  type: 'findings',
  findings: foundSession(
    sessionId,
    tokenFor(sessionId, {
      environment: 'production',
      base_url: 'https://js.klarna.com/eu/kp',
      client_event_base_url: 'https://eu.klarnaevt.com',
    }),
  ),
};

test('A restricted page says why, and still takes a pasted session.', async () => {
  const reason = 'This is a page of the browser. Extensions cannot inspect it.';
  const { services } = open('popup', {
    events: [{ type: 'restricted-page', url: 'chrome://version/', reason: verbatim(reason) }],
  });
  const region = await details('restricted-page');
  expect(within(region).getByText(reason)).toBeTruthy();
  const box = within(region).getByRole('textbox', { name: /paste a session id/i });
  await userEvent.type(box, 'hello');
  await userEvent.click(within(region).getByRole('button', { name: 'Find session' }));
  expect(await within(region).findByText(/no payment session/i)).toBe(within(region).getByRole('alert'));
  expect(box).toHaveProperty('value', 'hello');
  await userEvent.clear(box);
  await userEvent.type(box, tokenFor(sessionId));
  await userEvent.click(within(region).getByRole('button', { name: 'Find session' }));
  await details('shown');
  expect(services.asked.reads).toEqual([{ session_id: sessionId, credentialId: demoKey.id }]);
});

test('Nothing found is a report: counts, what was skipped and why, the library, what to try.', async () => {
  open('popup', { events: noSession });
  const region = await details('nothing-found');
  for (const words of [
    /14 inline scripts/,
    /88 requested addresses/,
    /2 frames of another site cannot be read/,
  ]) {
    expect(within(region).getByText(words)).toBeTruthy();
  }
  expect(region.textContent).toMatch(/Klarna’s library is loaded/);
  expect(region.textContent).toMatch(/DevTools/);
  expect(screen.getByRole('button', { name: 'Look again' })).toBeTruthy();
});

test('Without Klarna’s library, nothing found says so.', async () => {
  open('popup', { events: [pageOpened, { ...searchedPage, klarnaLibrary: false }] });
  expect((await details('nothing-found')).textContent).toMatch(/library is not loaded/);
});

test('Looking again scans the page again.', async () => {
  const { services } = open('popup', { events: noSession });
  await details('nothing-found');
  let watched = 0;
  services.page.watch = () => {
    watched += 1;
    return () => undefined;
  };
  await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
  await details('scanning');
  expect(watched).toBe(1);
});

test('Without a credential it says which one is missing and opens the options with that filled in.', async () => {
  const { services } = open('popup', { events: oneSession, credentials: [liveKey] });
  const region = await details('no-credential');
  await userEvent.click(
    within(region).getByRole('button', { name: 'Add API credential for Playground · EU' }),
  );
  expect(services.asked.options).toEqual([{ environment: 'playground', region: 'eu' }]);
  expect(services.asked.reads).toEqual([]);
});

test('Production is read only on a click.', async () => {
  const { services, container } = open('popup', { events: [pageOpened, production], credentials: [liveKey] });
  const region = await details('confirm-production');
  expect(services.asked.reads).toEqual([]);
  expect(container.querySelector('.popup.production')).toBeTruthy();
  await userEvent.click(within(region).getByRole('button', { name: 'Read from production' }));
  expect(services.asked.reads).toEqual([{ session_id: sessionId, credentialId: liveKey.id }]);
});

test('A bare id asks which credential to use; nothing is tried.', async () => {
  const { services } = open('popup', {
    events: [pageOpened, bareId],
    credentials: [demoKey, secondKey, liveKey],
  });
  const region = await details('choosing');
  expect(services.asked.reads).toEqual([]);
  const choices = within(region).getAllByRole('button', { name: /Playground|Production/ });
  expect(choices.map((choice) => choice.textContent)).toEqual([
    'Demo shopPlayground · EUPK01••••',
    'OutletPlayground · EU8f3a••••',
    'Shop DE, liveProduction · EUPK01••••',
  ]);
  await userEvent.click(within(region).getByRole('button', { name: /Outlet/ }));
  expect(services.asked.reads).toEqual([{ session_id: sessionId, credentialId: secondKey.id }]);
});

test('While it reads, it shows which session that is.', async () => {
  open('popup', { events: oneSession, read: () => new Promise(() => undefined) });
  const region = await details('reading');
  expect(region.querySelector(`[data-session-id="${sessionId}"]`)?.textContent).toContain(sessionId);
  expect(screen.getByRole('button', { name: 'Read again' })).toHaveProperty('disabled', true);
});

test('Of several sessions the newest is selected; arrow keys and clicks pick another.', async () => {
  const older = {
    type: 'findings',
    findings: foundSession(otherId, tokenFor(otherId), now - 90_000),
  } as const;
  const { services, container } = open('popup', {
    events: [pageOpened, older, { type: 'findings', findings: foundSession() }],
    read: (session_id) => Promise.resolve(success({ session_id })),
  });
  await details('shown');
  const options = screen.getAllByRole('option');
  expect(options.map(({ dataset }) => dataset.sessionId)).toEqual([sessionId, otherId]);
  expect(screen.getByRole('option', { selected: true })).toBe(options[0]);
  expect(container.querySelectorAll('[data-session-id]')).toHaveLength(2);
  expect(options[1]?.textContent).toContain('Klarna.Payments.init');
  options[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true })).toBe(options[1]);
  expect(document.activeElement).toBe(options[1]);
  await userEvent.click(options[0] ?? container);
  expect(screen.getByRole('option', { selected: true })).toBe(options[0]);
  await details('shown');
  expect(services.asked.reads.map(({ session_id }) => session_id).sort()).toEqual(
    [sessionId, otherId].sort(),
  );
});

test('A leaked key is shouted, with its last characters only; look-alikes are mentioned.', async () => {
  open('popup', {
    events: [
      ...oneSession,
      {
        type: 'findings',
        findings: {
          ...noFindings(),
          leakedKeys: [
            {
              kind: 'api-key',
              environment: 'production',
              ending: 'a1b2',
              source: 'document',
              place: 'script',
              seenAt: now,
            },
          ],
          lookAlikes: [
            { kind: 'braintree-client-token', source: 'network', place: 'POST /graphql', seenAt: now },
          ],
        },
      },
    ],
  });
  const region = await details('shown');
  expect(within(region).getByRole('alert').textContent).toMatch(
    /secret production API key.*klarna_live_api_…a1b2/,
  );
  const alsoSeen = within(region).getByRole('region', { name: 'Also seen' });
  await userEvent.click(within(alsoSeen).getByRole('button', { name: /Braintree client token/ }));
  expect(alsoSeen.textContent).toMatch(/It comes from another payment provider/);
});

test('A token that names two regions is taken by the more trusted one, and that is said.', async () => {
  open('popup', {
    events: [
      pageOpened,
      {
        type: 'findings',
        findings: foundSession(sessionId, tokenFor(sessionId, { purchase_country: 'US' })),
      },
    ],
  });
  const region = await details('shown');
  expect(within(region).getByText('The client token contradicts itself')).toBeTruthy();
  expect(region.textContent).toMatch(/purchase_country says NA/);
});
