import {
  Envelope,
  type MessageType,
  messages,
  type Refusal,
  type Reply,
  type RequestOf,
  type ResponseOf,
} from '../messages/messages.ts';
import type { Sender } from './sender.ts';

/** Where a message comes from. */
export interface MessageContext {
  /** Whether the sender is in a private window. */
  inPrivate: boolean;
}

/** One function for each message. */
export type Handlers = {
  [Type in MessageType]: (request: RequestOf<Type>, context: MessageContext) => Promise<ResponseOf<Type>>;
};

export interface RouterNeeds {
  handlers: Handlers;
  isOwnPage(sender: Sender): boolean;
  /** Tells storage that cannot be read apart from everything else that can be thrown. */
  refusalOf(error: unknown): Refusal;
}

/**
 * The listener for `runtime.onMessage`. A sender that is no page of this extension gets no answer at all. Answers by
 * `sendResponse` and returns `true`, the one form that works in every browser.
 */
export function createRouter({ handlers, isOwnPage, refusalOf }: RouterNeeds) {
  async function route(type: MessageType, request: unknown, context: MessageContext): Promise<Reply> {
    const parsed = messages[type].request.safeParse(request);
    if (!parsed.success) return { ok: false, code: 'invalid-request' };
    // The table pairs each schema with its handler; TypeScript cannot follow the pairing through a union.
    const handle: (request: never, context: MessageContext) => Promise<unknown> = handlers[type];
    return { ok: true, response: await handle(parsed.data as never, context) };
  }

  return (message: unknown, sender: Sender, sendResponse: (reply: Reply) => void): true | undefined => {
    if (!isOwnPage(sender)) return undefined;
    const envelope = Envelope.safeParse(message);
    if (!envelope.success || !isMessageType(envelope.data.type)) {
      sendResponse({ ok: false, code: 'unknown-message' });
      return undefined;
    }
    const { type, request, inPrivate = false } = envelope.data;
    route(type, request, { inPrivate }).then(sendResponse, (error: unknown) =>
      sendResponse({ ok: false, code: refusalOf(error) }),
    );
    return true;
  };
}

function isMessageType(type: string): type is MessageType {
  return Object.hasOwn(messages, type);
}
