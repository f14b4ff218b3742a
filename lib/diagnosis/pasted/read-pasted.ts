import type { KlarnaAnswer } from '../../klarna/klarna-answer.ts';
import { readPaymentSession } from '../../klarna/session.ts';
import { type Text, t } from '../../language/text.ts';
import type { PastedBody } from '../known.ts';
import { type ExchangeInText, type ExchangesInText, exchangesIn } from './exchanges.ts';
import { type JsonInText, maxLevels } from './json-in-text.ts';
import type { Notation } from './literal-notation.ts';
import { otherRequestIn } from './other-requests.ts';

export type BodyKind = PastedBody['kind'];

/** A request to Klarna and Klarna's refusal of it, as far as a pasted text has them: at least one of the two. */
export interface PastedExchange {
  request: PastedBody | undefined;
  answer: KlarnaAnswer | undefined;
  /** Whether the text itself says which request the body belongs to; otherwise the screen offers the choice. */
  kindFrom: 'text' | 'choice' | 'assumed';
}

/** The exchanges of a pasted text, and the one that is checked. */
export interface Pasted {
  exchanges: readonly ExchangeInText[];
  checked: PastedExchange & { index: number };
  /** What to know about the text as a whole: its notation, or what is missing in it. */
  note: Text | undefined;
}

/** What a pasted text contains. `why` says why it is neither a request to Klarna nor an answer. */
export type PastedReading =
  | { kind: 'exchanges'; pasted: Pasted }
  | {
      kind: 'nothing';
      why: Text;
      /** Whether the text was meant as a request: JSON that is not valid, or a request to somebody else. */
      isRequest: boolean;
    };

/** Klarna takes bodies of 1 MB; a log around one may be longer. Characters. */
export const maxPasted = 4 * 1024 * 1024;

/**
 * Takes requests and answers as developers have them at hand: JSON, a curl command, a log, an HTTP message, a list that a
 * program printed, with Klarna's answers before or behind them. `choice` is what the developer says a body is; it counts
 * where the text does not say. Never throws.
 */
export function readPasted(text: string, choice?: BodyKind): PastedReading {
  if (text.trim() === '')
    return nothing(t`Paste the body of the request. If you have Klarna’s answer, paste it too.`);
  if (text.length > maxPasted)
    return nothing(t`The text is too long. Paste only the request body and Klarna’s answer.`);
  const found = exchangesIn(text);
  const other = otherRequestIn(text, found.values);
  const first = mostTelling(found.exchanges);
  const checked = first && checkedExchange(first, choice);
  if (first === undefined || checked === undefined) {
    const isMeant = /order_|purchase_|session_id|client_token|error_code/.test(text);
    const why = other ?? (isMeant && found.trouble ? whyNot(found.trouble) : undefined);
    return {
      kind: 'nothing',
      why:
        why ??
        t`This text contains no request body: no JSON object with order_lines, order_amount or similar fields.`,
      isRequest: why !== undefined,
    };
  }
  return {
    kind: 'exchanges',
    pasted: {
      exchanges: found.exchanges,
      checked: { ...checked, index: found.exchanges.indexOf(first) },
      note: other ?? noteOn(found, checked),
    },
  };
}

/** An exchange with its body parsed; `undefined` if it has neither a body that can be parsed nor an answer. */
export function checkedExchange(exchange: ExchangeInText, choice?: BodyKind): PastedExchange | undefined {
  const { answer } = exchange;
  const request = requestOf(exchange, choice);
  if (request !== undefined) return { answer, ...request };
  return answer && { answer, request: undefined, kindFrom: 'text' };
}

/** The last exchange that was refused; without one, the one with the fullest body. */
function mostTelling(exchanges: readonly ExchangeInText[]): ExchangeInText | undefined {
  const refused = exchanges.filter(({ answer }) => answer !== undefined);
  const withBody = refused.filter(({ body }) => body !== undefined);
  const size = ({ body }: ExchangeInText) => (body ? Object.keys(body.body).length : 0);
  const fullest = exchanges.reduce<ExchangeInText | undefined>(
    (best, exchange) => (best === undefined || size(exchange) > size(best) ? exchange : best),
    undefined,
  );
  return withBody.at(-1) ?? refused.at(-1) ?? fullest;
}

function requestOf(
  { body, answer, text }: ExchangeInText,
  choice: BodyKind | undefined,
): Pick<PastedExchange, 'request' | 'kindFrom'> | undefined {
  const reading = body && readPaymentSession(body.body);
  if (body === undefined || reading?.kind !== 'session') return undefined;
  const said = kindInText(text, answer) ?? kindByFields(body.body);
  return {
    request: {
      kind: said ?? choice ?? 'session',
      body: body.body,
      session: reading.session,
      isExcerpt: body.isExcerpt,
      notation: body.notation,
    },
    kindFrom: said !== undefined ? 'text' : choice !== undefined ? 'choice' : 'assumed',
  };
}

/** The kind by the URL that the body was sent to, or by an answer that only create order returns. */
function kindInText(text: string, answer: ExchangeInText['answer']): BodyKind | undefined {
  if (/\/authorizations(?:\\?\/)[^\s"'\\/]{1,200}(?:\\?\/)order\b/.test(text)) return 'order';
  if (/payments(?:\\?\/)v1(?:\\?\/)sessions\b/.test(text)) return 'session';
  const isMismatch = answer?.error.error_messages.some((message) =>
    message.startsWith('Not matching fields'),
  );
  return isMismatch ? 'order' : undefined;
}

/** Fields of create order only, and fields of create session and update session only. */
const orderOnly = ['auto_capture'];
const sessionOnly = ['intent', 'acquiring_channel', 'options', 'design', 'client_token', 'expires_at'];

/** The kind of a body by its fields; `undefined` if they do not show it. */
function kindByFields(body: object): 'session' | 'order' | undefined {
  const has = (fields: readonly string[]) => fields.some((field) => Object.hasOwn(body, field));
  if (has(orderOnly)) return has(sessionOnly) ? undefined : 'order';
  return has(sessionOnly) ? 'session' : undefined;
}

function noteOn({ trouble }: ExchangesInText, { request }: PastedExchange): Text | undefined {
  if (request === undefined)
    return trouble ? whyNot(trouble) : t`To check the request too, also paste its body.`;
  if (request.isExcerpt) return t`These are order lines without their order. Only the lines are checked.`;
  return request.notation && describeNotation(request.notation.name);
}

function describeNotation(notation: Notation): Text {
  switch (notation) {
    case 'javascript':
      return t`This is not JSON. It was read as JavaScript: its literal values were taken.`;
    case 'php':
      return t`This is PHP’s notation, not JSON. Its literal values were read. Empty values are left out.`;
    case 'python':
      return t`This is Python’s notation, not JSON. Its literal values were read.`;
    case 'ruby':
      return t`This is Ruby’s notation, not JSON. Its literal values were read.`;
    default:
      return notation satisfies never;
  }
}

function whyNot({ kind, line }: NonNullable<JsonInText['trouble']>): Text {
  switch (kind) {
    case 'too-deep':
      return t`The JSON has more than ${maxLevels} levels, or too many values, for a request body.`;
    case 'not-json':
      return t`The JSON that starts in line ${line} is not valid. Look for a missing comma, a single quote or a comment.`;
    case 'does-not-end':
      return t`The JSON that starts in line ${line} is incomplete: its end is missing.`;
    default:
      return kind satisfies never;
  }
}

function nothing(why: Text): PastedReading {
  return { kind: 'nothing', why, isRequest: false };
}
