import {
  Envelope,
  type MessageType,
  messages,
  type Refusal,
  type Reply,
  type RequestOf,
  type ResponseOf,
} from '../messages/messages.ts';

/** The part of `runtime.MessageSender` that identifies the sender. */
export interface Sender {
  id?: string | undefined;
  origin?: string | undefined;
}

/**
 * Whether a message comes from a page of this extension. The whole origin is compared, because a prefix could be forged.
 * `sender.tab` proves nothing: a page of the extension may be open in a tab.
 */
export function isOwnPage(sender: Sender, own: { id: string; origin: string }): boolean {
  return sender.id === own.id && sender.origin === own.origin;
}

/** Where a message comes from. */
export interface MessageContext {
  /** Whether the sender is in a private window. */
  inPrivate: boolean;
}

/** One function for each message. */
export type Handlers = {
  [Type in MessageType]: (request: RequestOf<Type>, context: MessageContext) => Promise<ResponseOf<Type>>;
};

export interface RouterDependencies {
  handlers: Handlers;
  isOwnPage(sender: Sender): boolean;
  /** The code for an error that a handler threw. */
  refusalOf(error: unknown): Refusal;
}

/**
 * The listener for `runtime.onMessage`. Any sender that is not a page of this extension gets no answer. The listener
 * answers with `sendResponse` and returns `true`, which works in every browser.
 */
export function createRouter({ handlers, isOwnPage, refusalOf }: RouterDependencies) {
  async function route(type: MessageType, request: unknown, context: MessageContext): Promise<Reply> {
    const parsed = messages[type].request.safeParse(request);
    if (!parsed.success) return { ok: false, code: 'invalid-request' };
    // The table pairs each schema with its handler; TypeScript cannot follow this through a union.
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
