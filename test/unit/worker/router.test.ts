import { describe, expect, test, vi } from 'vitest';
import { messages, type Reply } from '../../../lib/messages/messages.ts';
import { createClient } from '../../../lib/messages/worker-client.ts';
import { createRouter, type Handlers, isOwnPage, type Sender } from '../../../lib/worker/router.ts';
import { eventually } from '../eventually.ts';
import { sampleDraft, sampleNow, sampleSnapshot } from './sample-dependencies.ts';
import { own, ownPage, strangers } from './senders.ts';

const handle = vi.mockObject<Handlers>(createClient(() => Promise.reject(new Error('This is a mock.'))));

/** One valid message of each type. */
const samples = {
  readSession: { session_id: sampleSnapshot.session_id, credentialId: 'sample-credential' },
  listCredentials: undefined,
  saveCredential: sampleDraft,
  removeCredential: { id: 'sample-credential' },
  testCredential: { id: 'sample-credential' },
  makeDefault: { id: 'sample-credential' },
  aboutBuild: undefined,
  listHistory: undefined,
  clearHistory: { session_ids: ['5a3b1e00-0000-6000-9000-00000000abcd'] },
  vaultStatus: undefined,
  rememberOnDevice: { passphrase: 'sample passphrase' },
  unlockVault: { passphrase: 'sample passphrase' },
  lockVault: undefined,
  changePassphrase: { current: 'sample passphrase', next: 'another passphrase' },
  stopRemembering: undefined,
  forgetVault: { confirmation: 'forget' },
  exportVault: undefined,
  importVault: { text: '{}', passphrase: 'sample passphrase' },
};
const sampleMessages = Object.entries(samples).map(([type, request]) => ({ type, request }));

function sent(message: unknown, sender: Sender = ownPage) {
  const refusalOf = (error: unknown) => (error instanceof TypeError ? 'storage-unavailable' : 'failed');
  const route = createRouter({ handlers: handle, isOwnPage: (sender) => isOwnPage(sender, own), refusalOf });
  const sendResponse = vi.fn<(reply: Reply) => void>();
  return { answersLater: route(message, sender, sendResponse), sendResponse };
}

async function replyTo(message: unknown): Promise<Reply> {
  const { sendResponse } = sent(message);
  await eventually(() => expect(sendResponse).toHaveBeenCalledOnce());
  const reply = sendResponse.mock.calls[0]?.[0];
  if (reply === undefined) throw new Error('The reply is empty.');
  return reply;
}

const expectNoHandler = () => {
  for (const handler of Object.values(handle)) expect(handler).not.toHaveBeenCalled();
};

describe('a message from outside', () => {
  test('is tried with every type there is', () => {
    expect(Object.keys(samples)).toEqual(Object.keys(messages));
  });

  test.each(strangers)('gets no answer and reaches nothing: $name', async ({ sender }) => {
    for (const message of [...sampleMessages, { type: 'unknown' }, 'text', undefined]) {
      const { answersLater, sendResponse } = sent(message, sender);
      await Promise.resolve();
      expect(answersLater).toBeUndefined();
      expect(sendResponse).not.toHaveBeenCalled();
    }
    expectNoHandler();
  });
});

describe('a message that is none of ours', () => {
  test.each([
    undefined,
    null,
    5,
    'listCredentials',
    [],
    {},
    { type: '' },
    { type: 'readsession' },
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'constructor' },
    { type: 5 },
    { type: ['listCredentials'] },
    { type: 'x'.repeat(51) },
    { type: 'listCredentials', request: undefined, version: 2 },
    { type: 'listCredentials', id: 'sample' },
    { type: 'listCredentials', inPrivate: 'no' },
    { type: 'listCredentials', inPrivate: null },
  ])('is called unknown at once: %j', (message) => {
    const { answersLater, sendResponse } = sent(message);
    expect(answersLater).toBeUndefined();
    expect(sendResponse.mock.calls).toEqual([[{ ok: false, code: 'unknown-message' }]]);
    expectNoHandler();
  });
});

describe('a request of the wrong shape', () => {
  const { session_id, credentialId } = samples.readSession;
  test.each<[string, unknown]>([
    ['readSession', undefined],
    ['readSession', {}],
    ['readSession', { session_id }],
    ['readSession', { session_id, credentialId: '' }],
    ['readSession', { session_id, credentialId: 'x'.repeat(65) }],
    ['readSession', { session_id: 'x'.repeat(301), credentialId }],
    ['readSession', { session_id: 5, credentialId }],
    ['readSession', { session_id, credentialId, url: 'https://evil.example' }],
    ['readSession', { session_id, credentialId, server: { environment: 'production', region: 'eu' } }],
    ['listCredentials', {}],
    ['listCredentials', { withPasswords: true }],
    ['saveCredential', { ...sampleDraft, id: 'chosen-by-the-page' }],
    ['saveCredential', { ...sampleDraft, server: 'https://evil.example' }],
    ['saveCredential', { ...sampleDraft, environment: 'test' }],
    ['saveCredential', { ...sampleDraft, region: 'us' }],
    ['saveCredential', { ...sampleDraft, password: undefined }],
    ['saveCredential', { ...sampleDraft, password: 'x'.repeat(10_001) }],
    ['removeCredential', {}],
    ['removeCredential', { id: '' }],
    ['removeCredential', { id: 'sample', all: true }],
    ['testCredential', { id: null }],
    ['testCredential', { id: 'sample', session_id }],
    ['readSession', { session_id, credentialId, inPrivate: true }],
    ['aboutBuild', { withValues: true }],
    ['listHistory', { inPrivate: true }],
    ['clearHistory', undefined],
    ['clearHistory', { session_ids: [session_id], inPrivate: true }],
    ['forgetVault', undefined],
    ['forgetVault', { confirmation: 'yes' }],
    ['unlockVault', {}],
    ['unlockVault', { passphrase: 5 }],
    ['unlockVault', { passphrase: 'x'.repeat(2001) }],
    ['exportVault', { decrypted: true }],
    ['makeDefault', { id: '' }],
  ])('is refused before anything is done: %s %j', async (type, request) => {
    expect(await replyTo({ type, request })).toEqual({ ok: false, code: 'invalid-request' });
    expectNoHandler();
  });
});

describe('a handler that fails', () => {
  test.each([
    [new TypeError('sample-password'), 'storage-unavailable'],
    [new Error('sample-password'), 'failed'],
    ['sample-password', 'failed'],
    [undefined, 'failed'],
  ])('is answered with a code and without the error’s words: %s', async (error, code) => {
    handle.listCredentials.mockRejectedValue(error);
    expect(await replyTo({ type: 'listCredentials' })).toEqual({ ok: false, code });
  });

  test('at once, and not later, is answered all the same', async () => {
    handle.listCredentials.mockImplementation(() => {
      throw new Error('thrown before the promise');
    });
    expect(await replyTo({ type: 'listCredentials' })).toEqual({ ok: false, code: 'failed' });
  });
});

describe('a message of ours', () => {
  test.each(sampleMessages)('of type $type reaches its handler and no other', async ({ type, request }) => {
    await replyTo({ type, ...(request !== undefined && { request }) });
    for (const [name, handler] of Object.entries(handle)) {
      expect(handler.mock.calls).toEqual(name === type ? [[request, { inPrivate: false }]] : []);
    }
  });

  test.each([true, false])(
    'tells its handler whether it comes from a private window: %s',
    async (inPrivate) => {
      await replyTo({ type: 'listHistory', inPrivate });
      expect(handle.listHistory.mock.calls).toEqual([[undefined, { inPrivate }]]);
    },
  );

  test('is answered later, which the listener announces', async () => {
    const failed = {
      session_id: sampleSnapshot.session_id,
      failure: { kind: 'offline' },
      failedAt: sampleNow,
    } as const;
    handle.readSession.mockResolvedValue({ kind: 'failed', failed });
    const { answersLater, sendResponse } = sent({ type: 'readSession', request: samples.readSession });
    expect(answersLater).toBe(true);
    expect(sendResponse).not.toHaveBeenCalled();
    await eventually(() => expect(sendResponse).toHaveBeenCalled());
    expect(sendResponse.mock.calls).toEqual([[{ ok: true, response: { kind: 'failed', failed } }]]);
  });
});
