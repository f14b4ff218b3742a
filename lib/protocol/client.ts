import type { WorkerClient } from '../inspector/services.ts';
import {
  type Envelope,
  type MessageType,
  messages,
  type Refusal,
  Reply,
  type RequestOf,
  type ResponseOf,
} from './messages.ts';

/** The worker could not be asked: it was stopped twice, or the extension was updated under this page. */
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
}

/**
 * The worker, as the extension's pages see it. A message that was lost because the browser stopped the worker is sent
 * once more: each of them may safely be handled twice.
 */
export function createWorkerClient({ send, now }: ClientNeeds): WorkerClient {
  async function ask<Type extends MessageType>(
    type: Type,
    request: RequestOf<Type>,
  ): Promise<ResponseOf<Type>> {
    const envelope: Envelope = request === undefined ? { type } : { type, request };
    const reply = Reply.safeParse(await sendTwice(() => send(envelope)));
    if (!reply.success) throw new WorkerGone();
    if (!reply.data.ok) throw new WorkerRefused(reply.data.code);
    // The schema is the one of this very message; TypeScript cannot follow that through the table.
    return messages[type].response.parse(reply.data.response) as ResponseOf<Type>;
  }

  return {
    async readSession(request) {
      try {
        return await ask('readSession', request);
      } catch (error) {
        const storage = error instanceof WorkerRefused && error.code === 'storage-unavailable';
        return {
          kind: 'failed',
          failed: {
            session_id: request.session_id,
            failure: { kind: storage ? 'storage-unavailable' : 'interrupted' },
            failedAt: now(),
          },
        };
      }
    },
    listCredentials: () => ask('listCredentials', undefined),
    saveCredential: (draft) => ask('saveCredential', draft),
    removeCredential: (id) => ask('removeCredential', { id }),
    testCredential: (id) => ask('testCredential', { id }),
  };
}

async function sendTwice(send: () => Promise<unknown>): Promise<unknown> {
  const first = await send().catch(() => undefined);
  return first === undefined ? send().catch(() => undefined) : first;
}
