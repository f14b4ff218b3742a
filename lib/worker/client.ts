import type { RequestOf, ResponseOf } from '../messages/messages.ts';
import { type Envelope, type MessageType, messages, Reply } from '../messages/messages.ts';
import { createClient, type WorkerClient, WorkerGone, WorkerRefused } from '../messages/worker-client.ts';

export interface ClientDependencies {
  /** `runtime.sendMessage`. Rejects, or resolves to `undefined`, when the browser stops the worker before it answers. */
  send(envelope: Envelope): Promise<unknown>;
  /** Whether this page belongs to a private window. Called once. */
  isInPrivate?: () => Promise<boolean>;
}

/**
 * The worker, as the extension's pages see it. A message that was lost because the browser stopped the worker is sent
 * a second time: every message is safe to handle twice.
 */
export function createWorkerClient({
  send,
  isInPrivate = async () => false,
}: ClientDependencies): WorkerClient {
  let inPrivate: Promise<boolean> | undefined;
  return createClient(
    async <Type extends MessageType>(type: Type, request: RequestOf<Type>): Promise<ResponseOf<Type>> => {
      inPrivate ??= isInPrivate();
      const envelope: Envelope = {
        type,
        ...(request !== undefined && { request }),
        ...((await inPrivate) && { inPrivate: true }),
      };
      const reply = Reply.safeParse(await sendTwice(() => send(envelope)));
      if (!reply.success) throw new WorkerGone();
      if (!reply.data.ok) throw new WorkerRefused(reply.data.code);
      const response = messages[type].response.safeParse(reply.data.response);
      if (!response.success) throw new WorkerGone();
      // The schema belongs to this message; TypeScript cannot follow that through the table.
      return response.data as ResponseOf<Type>;
    },
  );
}

async function sendTwice(send: () => Promise<unknown>): Promise<unknown> {
  const first = await send().catch(() => undefined);
  return first === undefined ? send().catch(() => undefined) : first;
}
