// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import type { VaultOutcome, VaultStatus } from '../../../lib/messages/results.ts';
import type { WorkerClient } from '../../../lib/messages/worker-client.ts';
import { type Behaviour, fakeServices, oneSession, success } from './fakes.ts';
import { close, details, open } from './render.tsx';
import { demoKey, failedOf, liveKey, now, secondKey } from './sample.ts';

afterEach(close);

const passphrase = 'a long sample passphrase';
const unlocked: VaultStatus = {
  kind: 'unlocked',
  locksAt: now + 15 * 60_000,
  damaged: [],
  backup: 'same',
  from: 'vault',
};
const locked: VaultStatus = { kind: 'locked', waitMs: 0, stillOpen: 0, backup: 'same', from: 'vault' };
const damaged: VaultStatus = { kind: 'damaged' };

/** The options page over a vault in that state; `asked` are the calls that were made for it. */
async function openOptions(status: VaultStatus, worker: Partial<WorkerClient> = {}, more: Behaviour = {}) {
  const services = fakeServices({ vault: status, ...more, worker: { ...more.worker, ...worker } });
  const { container } = render(<Options services={services} />);
  await waitFor(() => expect(container.querySelector('[data-vault]')).not.toBeNull());
  return { services, container };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const answers = (outcome: VaultOutcome) => vi.fn(async () => outcome);

async function typeNew(first = passphrase, again = first) {
  await userEvent.type(screen.getByLabelText('New passphrase'), first);
  await userEvent.type(screen.getByLabelText('New passphrase again'), again);
}

describe('five states, each with its own sentence and what to do', () => {
  const seen: string[] = [];
  afterAll(() => expect(seen).toHaveLength(new Set(seen).size));

  test.each<[VaultStatus, RegExp, RegExp]>([
    [damaged, /remembered credentials are damaged/, /no copy is intact.*Start over/],
    [{ kind: 'inaccessible' }, /refuses access to its storage/, /may still be there.*Restart the browser/],
    [{ kind: 'newer', version: 3 }, /newer version of this extension/, /format 3.*Update the extension/],
    [
      { ...unlocked, damaged: [{ id: 'demo', label: 'Demo shop', server: demoKey.server }] },
      /One remembered credential is damaged/,
      /“Demo shop” cannot be decrypted.*All others work/,
    ],
  ])('$kind', async (status, title, words) => {
    const { container } = await openOptions(status, {}, { credentials: [] });
    const notice = screen.getByRole('heading', { name: title }).closest('.notice');
    expect(notice?.textContent).toMatch(words);
    expect(container.textContent).not.toMatch(/unless you have them remembered/);
    seen.push(notice?.textContent ?? '');
  });

  test('wrong passphrase', async () => {
    await openOptions(locked, { unlockVault: answers({ kind: 'wrong-passphrase', waitMs: 4000 }) });
    await userEvent.type(screen.getByLabelText('Passphrase'), passphrase);
    await userEvent.click(button('Unlock'));
    const alert = await screen.findByText(/Wrong passphrase.*Try again in 4 seconds/);
    seen.push(alert.textContent ?? '');
    expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
  });
});

describe('what cannot be read', () => {
  test('is looked at again by a click, and saved as it was found', async () => {
    const status = vi.fn<WorkerClient['vaultStatus']>(async () => damaged);
    const { services } = await openOptions(damaged, {
      vaultStatus: status,
      exportVault: async () => ({ kind: 'text', text: 'as found', whole: false }),
    });
    await userEvent.click(button('Save the damaged file'));
    expect(services.asked.files).toEqual([{ name: 'klarna-credentials.damaged.txt', text: 'as found' }]);
    status.mockResolvedValue(locked);
    await userEvent.click(button('Look again'));
    expect(await screen.findByLabelText('Passphrase')).toBeTruthy();
  });

  test('is forgotten only when the word is typed', async () => {
    const forgetVault = answers({ kind: 'done' });
    await openOptions(damaged, { forgetVault });
    await userEvent.click(button('Start over'));
    await userEvent.click(button('Forget everything'));
    expect(await screen.findByText(/Type the word “forget”/)).toBeTruthy();
    expect(forgetVault).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('Type “forget” to confirm'), 'forget');
    await userEvent.click(button('Forget everything'));
    expect(forgetVault).toHaveBeenCalledOnce();
  });

  test('because the worker does not answer is not called empty', async () => {
    await openOptions(locked, { vaultStatus: () => Promise.reject(new Error('gone')) });
    expect(screen.getByRole('heading', { name: /refuses access to its storage/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull();
  });

  test('is no “no credential” in the popup either', async () => {
    const { services } = open('popup', { events: oneSession, credentials: [], vault: damaged });
    const region = await details('no-credential');
    expect(region.querySelector('[data-failure="vault-unreadable"]')?.textContent).toMatch(/are damaged/);
    expect(region.textContent).not.toMatch(/No API credential/);
    await userEvent.click(within(region).getByRole('button', { name: 'Open the settings' }));
    expect(services.asked.options).toEqual([undefined]);
  });

  test('is none in the popup where the list itself cannot be had', async () => {
    open('popup', {
      events: oneSession,
      worker: { listCredentials: () => Promise.reject(new Error('storage')) },
    });
    const region = await details('no-credential');
    expect(region.querySelector('[data-failure="vault-unreadable"]')).not.toBeNull();
  });
});

describe('locked', () => {
  test('the names are listed, and nothing can be tested', async () => {
    await openOptions(locked, {}, { credentials: [{ ...demoKey, maskedUsername: '', locked: true }] });
    const row = await screen.findByRole('listitem');
    expect(row.textContent).toMatch(/Demo shop.*Locked/);
    expect(within(row).queryByRole('button', { name: 'Test' })).toBeNull();
  });

  test('the passphrase comes before everything else, and an empty one is not sent', async () => {
    const unlockVault = answers({ kind: 'done' });
    const { container } = await openOptions(locked, { unlockVault });
    expect(container.querySelector('.options-main section')?.textContent).toMatch(/Unlock your credentials/);
    await userEvent.click(button('Unlock'));
    expect(await screen.findByText('Enter the passphrase.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Passphrase'), `${passphrase}{Enter}`);
    expect(unlockVault.mock.calls).toEqual([[{ passphrase }]]);
  });

  test('a new credential is not saved, says so, and stays typed', async () => {
    const { container } = await openOptions(locked, {}, { save: async () => ({ kind: 'locked' }) });
    for (const [name, text] of [
      ['label', 'Shop'],
      ['username', 'PK1_a'],
      ['password', 'secret-password'],
    ]) {
      const field = container.querySelector(`[name=${name}]`);
      if (field) await userEvent.type(field, text ?? '');
    }
    await userEvent.click(button('Save credential'));
    expect(await screen.findByText(/Not saved.*locked/)).toBeTruthy();
    expect(container.querySelector<HTMLInputElement>('[name=password]')?.value).toBe('secret-password');
  });

  test('a session is found and not read; after the unlocking it is read by itself, once', async () => {
    let isLocked = true;
    const { services } = open('popup', {
      events: oneSession,
      credentials: [{ ...demoKey, locked: true }],
      vault: locked,
      read: (session_id) => {
        const failure = isLocked ? ({ kind: 'vault-locked' } as const) : ({ kind: 'offline' } as const);
        return Promise.resolve({ kind: 'failed', failed: failedOf(failure, { session_id }) });
      },
    });
    const region = await details('failed');
    await userEvent.click(within(region).getByRole('button', { name: 'Unlock in the settings' }));
    expect(services.asked.options).toEqual([undefined]);
    services.changeCredentials([{ ...demoKey, locked: true }]);
    await waitFor(() => expect(services.asked.reads).toHaveLength(1));
    isLocked = false;
    services.changeCredentials([demoKey]);
    await waitFor(() => expect(services.asked.reads).toHaveLength(2));
    services.changeCredentials([demoKey]);
    await close();
    expect(services.asked.reads).toHaveLength(2);
  });
});

describe('remember on this device', () => {
  test('is off until it is turned on, and takes a good passphrase twice', async () => {
    const rememberOnDevice = answers({ kind: 'done' });
    const { container } = await openOptions({ kind: 'off' }, { rememberOnDevice });
    expect(screen.queryByLabelText('New passphrase')).toBeNull();
    await userEvent.click(screen.getByRole('switch', { name: 'Remember on this device' }));
    await typeNew('too short');
    await userEvent.click(button('Encrypt and remember'));
    expect(await screen.findByText(/Use 12 characters or more/)).toBeTruthy();
    await userEvent.clear(screen.getByLabelText('New passphrase'));
    await userEvent.clear(screen.getByLabelText('New passphrase again'));
    await typeNew(passphrase, `${passphrase}s`);
    await userEvent.click(button('Encrypt and remember'));
    expect(await screen.findByText('The passphrases do not match.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('New passphrase again'));
    expect(rememberOnDevice).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('New passphrase'), 's');
    await userEvent.click(button('Encrypt and remember'));
    expect(rememberOnDevice.mock.calls).toEqual([[{ passphrase: `${passphrase}s` }]]);
    expect(container.innerHTML).not.toContain(passphrase);
  });

  test('says how strong what is typed is', async () => {
    await openOptions({ kind: 'off' });
    await userEvent.click(screen.getByRole('switch', { name: 'Remember on this device' }));
    const field = screen.getByLabelText('New passphrase');
    const help = () => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
    await userEvent.type(field, 'abcdefgh');
    expect(help()).toMatch(/12 characters or more/);
    await userEvent.type(field, ' correct horse battery 7');
    expect(help()).toBe('Strong.');
  });

  test.each<[VaultOutcome, RegExp]>([
    [{ kind: 'not-written' }, /could not save/],
    [{ kind: 'inaccessible' }, /refuses access to its storage/],
    [{ kind: 'exists' }, /already/],
  ])('that fails (%j) says so', async (outcome, words) => {
    await openOptions({ kind: 'off' }, { rememberOnDevice: answers(outcome) });
    await userEvent.click(screen.getByRole('switch', { name: 'Remember on this device' }));
    await typeNew();
    await userEvent.click(button('Encrypt and remember'));
    await waitFor(() =>
      expect(screen.getAllByRole('alert').some((each) => words.test(each.textContent ?? ''))).toBe(true),
    );
  });

  test('is turned off by a switch and a button, and not by the switch alone', async () => {
    const stopRemembering = answers({ kind: 'done' });
    await openOptions(unlocked, { stopRemembering });
    await userEvent.click(screen.getByRole('switch', { name: 'Remember on this device' }));
    await userEvent.click(button('Keep remembering'));
    expect(stopRemembering).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('switch', { name: 'Remember on this device' }));
    await userEvent.click(button('Stop remembering'));
    expect(stopRemembering).toHaveBeenCalledOnce();
  });

  test('locks at a click, and says when it would by itself', async () => {
    const lockVault = vi.fn(async () => undefined);
    const { container } = await openOptions(unlocked, { lockVault });
    expect(container.textContent).toMatch(/after 15 minutes without use/);
    await userEvent.click(button('Lock now'));
    expect(lockVault).toHaveBeenCalledOnce();
  });

  test('changes its passphrase, and empties the fields', async () => {
    const changePassphrase = answers({ kind: 'done' });
    const { container } = await openOptions(unlocked, { changePassphrase });
    await userEvent.click(button('Change the passphrase'));
    await userEvent.type(screen.getByLabelText('Current passphrase'), 'the current passphrase');
    await typeNew();
    await userEvent.click(button('Change passphrase'));
    expect(await screen.findByText(/^Changed\./)).toBeTruthy();
    expect(changePassphrase.mock.calls).toEqual([[{ current: 'the current passphrase', next: passphrase }]]);
    for (const field of container.querySelectorAll<HTMLInputElement>('input[type=password]')) {
      expect(field.value).toBe('');
    }
  });

  test('exports an encrypted file, and imports one', async () => {
    const importVault = answers({ kind: 'wrong-passphrase', waitMs: 0 });
    const { services } = await openOptions(unlocked, { importVault });
    await userEvent.click(button('Export or import'));
    await userEvent.click(button('Export encrypted file'));
    expect(services.asked.files).toEqual([{ name: 'klarna-credentials.encrypted.json', text: '{"v":1}' }]);
    await userEvent.click(button('Import'));
    expect(await screen.findByText('Choose a file first.')).toBeTruthy();
    const file = new File(['{"v":1}'], 'export.json');
    file.text = async () => '{"v":1}';
    await userEvent.upload(screen.getByLabelText('Exported file'), file);
    await userEvent.type(screen.getByLabelText('Passphrase of the file'), passphrase);
    await userEvent.click(button('Import'));
    expect(await screen.findByText(/Wrong passphrase for this file/)).toBeTruthy();
    expect(importVault.mock.calls).toEqual([[{ text: '{"v":1}', passphrase }]]);
  });

  test('says that a backup was restored, and that no backup copy can be kept', async () => {
    const { container } = await openOptions({ ...locked, from: 'backup' });
    expect(container.textContent).toMatch(/Restored from a copy/);
    await close();
    const other = await openOptions({ ...unlocked, backup: 'unavailable' });
    expect(other.container.textContent).toMatch(/No backup copy/);
  });

  test('a damaged record is removed after a second click', async () => {
    const record = { id: 'live', label: 'Shop DE, live', server: liveKey.server };
    const { services } = await openOptions({ ...unlocked, damaged: [record] }, {}, { credentials: [] });
    await userEvent.click(button('Remove Shop DE, live'));
    await userEvent.click(button('Really remove Shop DE, live'));
    expect(services.asked.removed).toEqual(['live']);
  });
});

describe('several credentials for one server', () => {
  test('have one default, which another can become', async () => {
    const makeDefault = answers({ kind: 'done' });
    const credentials = [{ ...demoKey, isDefault: true }, secondKey, liveKey];
    await openOptions({ kind: 'off' }, { makeDefault }, { credentials });
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map((row) => /Default/.test(row.textContent ?? ''))).toEqual([true, false, false]);
    expect(screen.getAllByRole('button', { name: /^Make default: / })).toHaveLength(1);
    await userEvent.click(button('Make default: Outlet'));
    expect(makeDefault.mock.calls).toEqual([[{ id: secondKey.id }]]);
  });

  test('are read with the default, and with another one by a click', async () => {
    const { services } = open('popup', {
      events: oneSession,
      credentials: [demoKey, { ...secondKey, isDefault: true }],
    });
    const region = await details('shown');
    expect(services.asked.reads.map(({ credentialId }) => credentialId)).toEqual([secondKey.id]);
    await userEvent.click(within(region).getByRole('button', { name: 'Read with another credential' }));
    await userEvent.click(within(region).getByRole('button', { name: /Demo shop/ }));
    expect(services.asked.reads.map(({ credentialId }) => credentialId)).toEqual([secondKey.id, demoKey.id]);
  });

  test('stay on screen while one of them reads, and none can be picked then', async () => {
    let reads = 0;
    const unanswered = new Promise<never>(() => undefined);
    open('popup', {
      events: oneSession,
      credentials: [demoKey, { ...secondKey, isDefault: true }],
      read: (session_id) => (reads++ === 0 ? Promise.resolve(success({ session_id })) : unanswered),
    });
    const region = await details('shown');
    await userEvent.click(within(region).getByRole('button', { name: 'Read with another credential' }));
    await userEvent.click(within(region).getByRole('button', { name: /Demo shop/ }));
    await details('reading');
    for (const choice of within(region).getAllByRole('button', { name: /Playground/ })) {
      expect(choice).toHaveProperty('disabled', true);
    }
  });
});

test('Every control has a label, in every state.', async () => {
  const states: VaultStatus[] = [{ kind: 'off' }, locked, unlocked, damaged];
  for (const status of states) {
    const { container } = await openOptions(status);
    for (const fold of container.querySelectorAll<HTMLElement>('.fold > button')) await userEvent.click(fold);
    for (const control of container.querySelectorAll('.vault input, .vault select')) {
      expect(control instanceof HTMLInputElement && control.labels?.length).toBeGreaterThan(0);
    }
    for (const each of container.querySelectorAll('.vault button')) expect(each.textContent).not.toBe('');
    await close();
  }
});
