// @vitest-environment jsdom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { openBundle } from '../../../lib/sharing/open-bundle.ts';
import { type Behaviour, oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import {
  address,
  answerOf,
  authorizedBody,
  clientToken,
  demoKey,
  failedOf,
  secretAuthorization,
  sessionId,
} from './sample.ts';

afterEach(close);

const secrets = [
  secretAuthorization,
  clientToken,
  ...Object.values(address).filter((value) => value !== 'DE'),
];

/** The dialog over a session that was read. */
async function shared(view: 'popup' | 'panel' = 'popup', behaviour: Behaviour = {}, state = 'shown') {
  const { services } = open(view, {
    events: oneSession,
    read: () => Promise.resolve(success({}, authorizedBody)),
    ...behaviour,
  });
  await details(state);
  await userEvent.click(screen.getByRole('button', { name: 'Share…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Share this session' });
  const pick = (name: string) => userEvent.click(within(dialog).getByRole('radio', { name }));
  const preview = () => within(dialog).getByRole<HTMLTextAreaElement>('textbox').value;
  const press = (name: string) => userEvent.click(within(dialog).getByRole('button', { name }));
  return { services, dialog, pick, preview, press };
}

const names = [
  'Report',
  'Support bundle',
  'curl',
  'HTTPie',
  'Postman',
  'Bruno',
  'Go-live checklist',
  'Test fixture',
];

test('What can be handed on is listed, and each form is shown exactly as it leaves.', async () => {
  const { dialog, services, pick, preview, press } = await shared();
  expect(within(dialog).getAllByRole('radio')).toHaveLength(names.length);
  for (const name of names) {
    await pick(name);
    await press('Copy');
    expect(services.asked.copied.at(-1), name).toBe(preview());
    await press('Save file');
    expect(services.asked.files.at(-1)?.text, name).toBe(preview());
    for (const secret of secrets) expect(preview(), name).not.toContain(secret);
  }
  expect(services.asked.files.map(({ name }) => name)).toEqual([
    'klarna-session-0b1d9815.md',
    'klarna-session-0b1d9815.bundle.json',
    'klarna-session-0b1d9815.sh',
    'klarna-session-0b1d9815.httpie.sh',
    'klarna-session-0b1d9815.postman.json',
    'klarna-session-0b1d9815.bru',
    'klarna-session-0b1d9815.go-live.md',
    'klarna-session-0b1d9815.fixture.json',
  ]);
});

test('The panel has it too, and a credential that is an API key alone is reproduced as one.', async () => {
  const { pick, preview } = await shared('panel', { credentials: [{ ...demoKey, maskedUsername: '' }] });
  await pick('curl');
  expect(preview()).toContain('Authorization: Basic $KLARNA_API_KEY');
  expect(preview()).not.toContain('KLARNA_PASSWORD');
});

test('The bundle that is saved opens again, with what was on screen.', async () => {
  const { services, pick, press } = await shared();
  await pick('Support bundle');
  await press('Save file');
  const opened = openBundle(services.asked.files[0]?.text ?? '');
  expect(opened).toMatchObject({
    kind: 'bundle',
    bundle: {
      session_id: sessionId,
      extension: '0.1.0',
      browser: 'Chrome 143',
      snapshot: { credential: 'Demo shop' },
    },
  });
});

test('A text that holds what is personal is held back, and the place is named without its value.', async () => {
  const label = `Key of ${address.given_name}`;
  const { dialog, services, pick } = await shared('popup', {
    // The session's id is not masked: nobody can be told from it, unless somebody is called so.
    read: () =>
      Promise.resolve(
        success(
          {},
          { ...authorizedBody, customer: { given_name: sessionId.slice(0, 13) }, merchant_reference1: label },
        ),
      ),
  });
  await pick('curl');
  expect(within(dialog).getByText('curl cannot be shared')).toBeTruthy();
  expect(within(dialog).getByText('customer.given_name')).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: 'Copy' })).toBeNull();
  expect(services.asked.copied).toEqual([]);
});

test('Where the browser refuses, it says so; closing leaves no dialog.', async () => {
  const { dialog, press } = await shared('popup', {
    services: { copyText: () => Promise.reject(new Error('no')) },
  });
  await press('Copy');
  expect(within(dialog).getByText('The browser refused.')).toBeTruthy();
  await press('Close');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('The report of a failed read has Klarna’s error_code and error_type.', async () => {
  const answer = answerOf({ error_code: 'NOT_FOUND', error_type: 'RESOURCE_ERROR' });
  const failed = failedOf({ kind: 'session-not-found', answer });
  const read = () => Promise.resolve({ kind: 'failed', failed } as const);
  const { pick, preview } = await shared('popup', { read }, 'failed');
  await pick('Report');
  expect(preview()).toContain('- error_code: `NOT_FOUND`\n- error_type: `RESOURCE_ERROR`\n');
});
