import type { ReadFailureKind } from '../klarna/failure.ts';
import {
  type Envelope,
  type MessageType,
  messages,
  type Refusal,
  Reply,
  type RequestOf,
  type ResponseOf,
} from '../messages/messages.ts';
import type { WorkerClient } from '../messages/worker-client.ts';

/** The worker gave no answer that can be used: it was stopped twice, or the extension was updated under this page. */
export class WorkerGone extends Error {
  override readonly name = 'WorkerGone';
}

/** The worker refused. The code says why. */
export class WorkerRefused extends Error {
  override readonly name = 'WorkerRefused';
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(`The worker refused the message: ${code}`);
    this.code = code;
  }
}

export interface ClientNeeds {
  /** `runtime.sendMessage`. Rejects, or answers `undefined`, when the worker is stopped while it answers. */
  send(envelope: Envelope): Promise<unknown>;
  now(): number;
  /** Whether this page belongs to a private window. */
  isInPrivate?: () => Promise<boolean>;
}

/** What a refused read is called. The session id is the only part of such a request that a person can have typed. */
const failureOf = {
  'storage-unavailable': 'storage-unavailable',
  'invalid-request': 'invalid-session-id',
  'unknown-message': 'interrupted',
  failed: 'interrupted',
} as const satisfies Record<Refusal, ReadFailureKind>;

/**
 * The worker, as the extension's pages see it. A message that was lost because the browser stopped the worker is sent
 * once more: each of them may safely be handled twice.
 */
export function createWorkerClient({
  send,
  now,
  isInPrivate = async () => false,
}: ClientNeeds): WorkerClient {
  async function ask<Type extends MessageType>(
    type: Type,
    request: RequestOf<Type>,
  ): Promise<ResponseOf<Type>> {
    const envelope: Envelope = request === undefined ? { type } : { type, request };
    const reply = Reply.safeParse(await sendTwice(() => send(envelope)));
    if (!reply.success) throw new WorkerGone();
    if (!reply.data.ok) throw new WorkerRefused(reply.data.code);
    const response = messages[type].response.safeParse(reply.data.response);
    if (!response.success) throw new WorkerGone();
    // The schema is the one of this very message; TypeScript cannot follow that through the table.
    return response.data as ResponseOf<Type>;
  }

  return {
    async readSession(request) {
      try {
        const inPrivate = await isInPrivate();
        return await ask('readSession', inPrivate ? { ...request, inPrivate } : request);
      } catch (error) {
        return {
          kind: 'failed',
          failed: {
            session_id: request.session_id,
            failure: { kind: error instanceof WorkerRefused ? failureOf[error.code] : 'interrupted' },
            failedAt: now(),
          },
        };
      }
    },
    listCredentials: () => ask('listCredentials', undefined),
    saveCredential: (draft) => ask('saveCredential', draft),
    removeCredential: (id) => ask('removeCredential', { id }),
    testCredential: (id) => ask('testCredential', { id }),
    aboutBuild: () => ask('aboutBuild', undefined),
    listHistory: async () => ask('listHistory', { inPrivate: await isInPrivate() }),
    clearHistory: async (session_ids) =>
      ask('clearHistory', {
        inPrivate: await isInPrivate(),
        ...(session_ids && { session_ids: [...session_ids] }),
      }),
    vaultStatus: () => ask('vaultStatus', undefined),
    rememberOnDevice: (passphrase) => ask('rememberOnDevice', { passphrase }),
    unlockVault: (passphrase) => ask('unlockVault', { passphrase }),
    lockVault: () => ask('lockVault', undefined),
    changePassphrase: (current, next) => ask('changePassphrase', { current, next }),
    stopRemembering: () => ask('stopRemembering', undefined),
    forgetVault: () => ask('forgetVault', { confirmation: 'forget' }),
    exportVault: () => ask('exportVault', undefined),
    importVault: (text, passphrase) => ask('importVault', { text, passphrase }),
    makeDefault: (id) => ask('makeDefault', { id }),
  };
}

async function sendTwice(send: () => Promise<unknown>): Promise<unknown> {
  const first = await send().catch(() => undefined);
  return first === undefined ? send().catch(() => undefined) : first;
}
