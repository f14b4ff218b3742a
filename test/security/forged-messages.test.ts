import { describe, expect, test } from 'vitest';
import { messages } from '../../lib/messages/messages.ts';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { viewAt } from '../e2e/testbed/view.ts';
import { figure } from './figure.ts';
import { credentialIds, read } from './testbed/ask-worker.ts';
import { type Forgery, fromAnInjectedScript, fromThePage } from './testbed/forge.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';
import { tried, withCredential } from './testbed/requests.ts';

const session_id = '51a7e000-0000-4000-8000-00000000f101';

/** Every message, each with a request that the worker would act on if a page of the extension sent it. */
function forgeries(credentialId: string): Forgery[] {
  const server = { environment: 'playground', region: 'eu' };
  const requests: Record<keyof typeof messages, unknown> = {
    readSession: { session_id, credentialId },
    listCredentials: undefined,
    saveCredential: { label: 'Forged', ...server, username: 'PK00001_f00f', password: 'forged-password' },
    removeCredential: { id: credentialId },
    testCredential: { id: credentialId },
    aboutBuild: undefined,
    listHistory: undefined,
    clearHistory: {},
    vaultStatus: undefined,
    rememberOnDevice: { passphrase: 'a forged passphrase of some length' },
    unlockVault: { passphrase: 'a forged passphrase of some length' },
    lockVault: undefined,
    changePassphrase: { current: 'a forged passphrase', next: 'another forged passphrase' },
    stopRemembering: undefined,
    forgetVault: { confirmation: 'forget' },
    exportVault: undefined,
    importVault: { text: '{}', passphrase: 'a forged passphrase of some length' },
    makeDefault: { id: credentialId },
  };
  return Object.keys(messages).map((type) => {
    const request = Object.entries(requests).find(([name]) => name === type)?.[1];
    return request === undefined ? { type } : { type, request };
  });
}

describe.each([
  ['chromium', 'F1 Chromium'],
  ['firefox', 'F1 Firefox'],
] as const)('in %s', (name, id) => {
  const testbed = proxiedSuite(name);

  test('No message from a web page makes the worker do or return anything.', async () => {
    const { browser, simulator } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    const options = await browser.openExtensionPage('options.html');
    const credentialId = (await credentialIds(options)).Shop ?? '';
    const extensionId = await options.evaluate(() => chrome.runtime.id);
    const everything = () =>
      options.evaluate(async () =>
        JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
      );
    const before = await everything();
    expect(before).toContain(simulator.shopAccount.password);
    const all = forgeries(credentialId);
    expect(all.length).toBeGreaterThanOrEqual(15);

    const address = 'https://shop.example/blank';
    const tab = await browser.newPage(address);
    // The click grants `activeTab`, and the open popup could receive the page's messages.
    const popup = await browser.clickToolbar(tab);
    await viewAt(popup, 'nothing-found');
    let sent = 0;
    for (let round = 0; round < 20; round++) sent += await fromThePage(tab, all, [extensionId]);
    const spoken = await fromAnInjectedScript(options, address, all, 500);
    sent += spoken.sent;

    expect(sent).toBeGreaterThanOrEqual(10_000);
    expect(spoken.answers).toEqual([]);
    expect(await everything()).toBe(before);
    expect(await viewAt(popup, 'nothing-found')).toMatchObject({ sessions: [] });
    const asked = withCredential(testbed()).length;
    expect(tried(testbed()).filter((host) => host !== 'shop.example:443')).toEqual([]);

    // The same message from a page of the extension works.
    expect(await read(options, session_id, credentialId)).toBe('session-not-found');
    expect(withCredential(testbed())).toHaveLength(asked + 1);
    figure(id, { measured: `${sent.toLocaleString('en')} → ${asked}`, ok: asked === 0 });
  });
});
