import type { KlarnaAnswer } from '../../klarna/klarna-answer.ts';
import { readPaymentSession } from '../../klarna/session.ts';
import { type Text, t } from '../../language/text.ts';
import type { PastedBody } from '../known.ts';
import { type JsonInText, jsonInText, maxLevels, nestedObjects, unquotedForms } from './json-in-text.ts';
import { answerIn, refusalAmong } from './refusal-in-text.ts';

export type BodyKind = PastedBody['kind'];

/** A request to Klarna and Klarna's refusal of it, as far as a pasted text has them: at least one of the two. */
export interface PastedExchange {
  request: PastedBody | undefined;
  answer: KlarnaAnswer | undefined;
  /** Whether the text itself says which request the body belongs to; otherwise the screen offers the choice. */
  kindFrom: 'text' | 'choice' | 'assumed';
  /** Without a request: why there is none, or what would help. */
  note: Text | undefined;
}

/** What a pasted text contains. `why` says why it is neither a request nor an answer. */
export type PastedReading = { kind: 'exchange'; exchange: PastedExchange } | { kind: 'nothing'; why: Text };

/** Klarna takes bodies of 1 MB; a log around one may be longer. Characters. */
export const maxPasted = 4 * 1024 * 1024;

/**
 * Takes a request body as developers have it at hand: JSON, a curl command, a log line, an HTTP message, with Klarna's
 * answer before or behind it. `choice` is what the developer says it is; it counts where the text does not say.
 * Never throws.
 */
export function readPasted(text: string, choice?: BodyKind): PastedReading {
  if (text.trim() === '')
    return nothing(t`Paste the body of the request. If you have Klarna’s answer, paste it too.`);
  if (text.length > maxPasted)
    return nothing(t`The text is too long. Paste only the request body and Klarna’s answer.`);
  const { objects, trouble } = readObjects(text);
  const answer = answerIn(text, objects);
  const body = mostLikeABody(objects);
  const reading = body && readPaymentSession(body);
  if (body === undefined || reading?.kind !== 'session') return withoutBody(answer, trouble);
  const said = kindInText(text, answer) ?? kindByFields(body);
  return {
    kind: 'exchange',
    exchange: {
      request: { kind: said ?? choice ?? 'session', body, session: reading.session },
      answer,
      kindFrom: said !== undefined ? 'text' : choice !== undefined ? 'choice' : 'assumed',
      note: undefined,
    },
  };
}

/**
 * All objects in the first form of the text that contains a body; otherwise in the first form that contains an answer,
 * or in the text itself.
 */
function readObjects(text: string): ObjectsInText {
  const readings = unquotedForms(text).map(parsedObjects);
  return (
    readings.find(({ objects }) => mostLikeABody(objects) !== undefined) ??
    readings.find(({ objects }) => refusalAmong(objects) !== undefined) ??
    readings[0] ?? { objects: [], trouble: undefined }
  );
}

interface ObjectsInText {
  objects: object[];
  trouble: JsonInText['trouble'];
}

function parsedObjects(text: string): ObjectsInText {
  const { values, trouble } = jsonInText(text);
  return { objects: values.flatMap(nestedObjects), trouble };
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

function withoutBody(answer: KlarnaAnswer | undefined, trouble: JsonInText['trouble']): PastedReading {
  const why = trouble && whyNot(trouble);
  if (answer === undefined) {
    return nothing(
      why ??
        t`This text contains no request body: no JSON object with order_lines, order_amount or similar fields.`,
    );
  }
  const note = why ?? t`To check the request too, also paste its body.`;
  return { kind: 'exchange', exchange: { request: undefined, answer, kindFrom: 'text', note } };
}

function mostLikeABody(objects: readonly object[]): object | undefined {
  let best: { object: object; likeness: number } | undefined;
  for (const object of objects) {
    const likeness = bodyLikeness(object);
    if (likeness > (best?.likeness ?? 0)) best = { object, likeness };
  }
  return best?.object;
}

/** The kind by the URL that the body was sent to, or by an answer that only create order returns. */
function kindInText(text: string, answer: KlarnaAnswer | undefined): BodyKind | undefined {
  if (/\/authorizations(?:\\?\/)[^\s"'\\/]{1,200}(?:\\?\/)order\b/.test(text)) return 'order';
  if (/payments(?:\\?\/)v1(?:\\?\/)sessions\b/.test(text)) return 'session';
  const isMismatch = answer?.error.error_messages.some((message) =>
    message.startsWith('Not matching fields'),
  );
  return isMismatch ? 'order' : undefined;
}

function nothing(why: Text): PastedReading {
  return { kind: 'nothing', why };
}

/** Fields that only a request about an order has. One of these is enough; of `others`, two are needed. */
const certainFields: ReadonlySet<string> = new Set(['order_lines', 'order_amount']);
const others: ReadonlySet<string> = new Set(
  'order_tax_amount purchase_country purchase_currency locale billing_address shipping_address customer merchant_urls intent merchant_reference1 auto_capture'.split(
    ' ',
  ),
);

/** How much an object looks like the body of create session, update session or create order; 0 means not at all. */
function bodyLikeness(value: object): number {
  const keys = Object.keys(value);
  const certain = keys.filter((key) => certainFields.has(key)).length;
  const likely = keys.filter((key) => others.has(key)).length;
  return certain > 0 || likely > 1 ? certain * 3 + likely : 0;
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
