import { type MessageType, messages, type Refusal, type RequestOf, type ResponseOf } from './messages.ts';

/**
 * The worker, as popup, panel and options page see it: one method for each message.
 *
 * @throws WorkerGone, WorkerRefused
 */
export type WorkerClient = {
  [Type in MessageType]: undefined extends RequestOf<Type>
    ? () => Promise<ResponseOf<Type>>
    : (request: RequestOf<Type>) => Promise<ResponseOf<Type>>;
};

/** The worker gave no usable answer: the browser stopped it twice, or updated the extension while this page was open. */
export class WorkerGone extends Error {
  override readonly name = 'WorkerGone';
}

/** The worker refused the message. `code` says why. */
export class WorkerRefused extends Error {
  override readonly name = 'WorkerRefused';
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(`The worker refused the message: ${code}`);
    this.code = code;
  }
}

/** A client whose methods all call `ask` with the name of their message. */
export function createClient(
  ask: <Type extends MessageType>(type: Type, request: RequestOf<Type>) => Promise<ResponseOf<Type>>,
): WorkerClient {
  const methods = Object.keys(messages).map((type) => {
    // The keys of the table are the message types; TypeScript does not keep that in `Object.keys`.
    return [type, (request: never) => ask(type as MessageType, request)] as const;
  });
  return Object.fromEntries(methods) as unknown as WorkerClient;
}
