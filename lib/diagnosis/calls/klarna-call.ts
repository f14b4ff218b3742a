import { readClientToken } from '../../klarna/client-token.ts';
import type { SdkCall } from '../../recorder/sdk-call.ts';

const klarnaCallNames = [
  'init',
  'load',
  'loadPaymentReview',
  'authorize',
  'reauthorize',
  'finalize',
] as const;
type KlarnaCallName = (typeof klarnaCallNames)[number];

export type JsonObject = Readonly<Record<string, unknown>>;

/** A call of Klarna's library with its arguments identified: integrations pass them in different positions. */
export interface KlarnaCall {
  name: KlarnaCallName;
  /** As it is written in the page: `Klarna.Payments.load`. */
  method: string;
  index: number;
  /** ms since the epoch */
  at: number;
  /** The origin of its frame; `undefined` for the page itself. Each frame has its own copy of the library. */
  frame: string | undefined;
  /** The token of the `init` before it in its frame, or its own. */
  client_token: string | undefined;
  /** The session that the token is for; `undefined` if there is no token or it cannot be read. */
  session_id: string | undefined;
  /** `container`, `payment_method_category`, `auto_finalize`, …; empty where none was passed. */
  options: JsonObject;
  /** Fields of an order. They change the session without a request from the shop's server (SDK reference). */
  data: JsonObject | undefined;
  /** Whether the data comes before the options. */
  dataFirst: boolean;
  /** What the callback received, or what the promise resolved with; absent while the call runs. */
  answer: JsonObject | undefined;
  /** Name of the error it threw or was rejected with. */
  error: string | undefined;
}

/** Fields of an order that `load`, `authorize`, `reauthorize` and `finalize` take. */
const dataFields: ReadonlySet<string> = new Set(
  'order_amount order_tax_amount order_lines purchase_country purchase_currency locale billing_address shipping_address customer merchant_reference1 merchant_reference2 merchant_data merchant_urls attachment'.split(
    ' ',
  ),
);

/** The documented calls of a recording, in the order in which they were made. Each includes its callback. */
export function klarnaCalls(recorded: readonly SdkCall[]): KlarnaCall[] {
  const tokens = new Map<string | undefined, string>();
  return recorded.flatMap((call) => {
    // The express checkout button has calls with the same names, but in a different order.
    const name = /^Klarna\.\w+\.(\w+)$/.exec(call.method)?.[1];
    const known = klarnaCallNames.find((one) => one === name);
    if (known === undefined || call.of !== undefined) return [];
    const client_token = (known === 'init' ? tokenOf(call) : undefined) ?? tokens.get(call.frame);
    if (client_token !== undefined) tokens.set(call.frame, client_token);
    return [{ ...klarnaCall(known, call, recorded), client_token, session_id: sessionOf(client_token) }];
  });
}

/** The calls about one session. Calls without a session are included: the recorder may have missed `init`. */
export function callsOfSession(calls: readonly KlarnaCall[], session_id: string | undefined): KlarnaCall[] {
  return calls.filter((call) => {
    return session_id === undefined || call.session_id === undefined || call.session_id === session_id;
  });
}

/** The calls before this one since the last `init` of its frame. Without an `init`: all calls before it in its frame. */
export function callsSinceInit(call: KlarnaCall, calls: readonly KlarnaCall[]): KlarnaCall[] {
  const before = calls.filter(({ frame, index }) => frame === call.frame && index < call.index);
  return before.slice(before.findLastIndex(({ name }) => name === 'init') + 1);
}

/** The place of a call among those recorded, as a finding's path: `[3]`. */
export function atCall({ index }: Pick<KlarnaCall, 'index'>): string {
  return `[${index}]`;
}

function tokenOf({ arguments: [options] }: SdkCall): string | undefined {
  const token = isJsonObject(options) ? options.client_token : undefined;
  return typeof token === 'string' ? token : undefined;
}

function sessionOf(client_token: string | undefined): string | undefined {
  const reading = client_token === undefined ? undefined : readClientToken(client_token);
  return reading?.kind === 'client-token' ? reading.session_id : undefined;
}

function klarnaCall(
  name: KlarnaCallName,
  call: SdkCall,
  recorded: readonly SdkCall[],
): Omit<KlarnaCall, 'client_token' | 'session_id'> {
  const { method, index, at, frame, outcome } = call;
  const dataAt = name === 'init' ? -1 : call.arguments.findIndex(isData);
  const optionsAt = call.arguments.findIndex((one, place) => isJsonObject(one) && place !== dataAt);
  const argumentAt = (place: number) => asJsonObject(call.arguments[place]);
  const data = argumentAt(dataAt);
  const callback = recorded.find(({ of }) => of === index);
  const answered = callback?.arguments.find(isJsonObject);
  return {
    name,
    method,
    index,
    at,
    frame,
    // One object for both: some integrations put everything into it.
    options: argumentAt(optionsAt) ?? data ?? {},
    data,
    dataFirst: dataAt !== -1 && optionsAt > dataAt,
    answer: asJsonObject(answered ?? (outcome?.kind === 'resolved' ? outcome.value : undefined)),
    error: outcome?.kind === 'threw' || outcome?.kind === 'rejected' ? outcome.name : undefined,
  };
}

function isData(value: unknown): boolean {
  return isJsonObject(value) && Object.keys(value).some((key) => dataFields.has(key));
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asJsonObject(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}
