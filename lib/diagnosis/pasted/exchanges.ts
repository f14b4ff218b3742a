import type { ApiErrorFields } from '../../klarna/api-error.ts';
import type { KlarnaAnswer } from '../../klarna/klarna-answer.ts';
import { type Operation, serverNamedIn } from '../../klarna/operation.ts';
import { type BodyInText, bodyAmong, bodyLikeness, excerptAmong } from './body-in-text.ts';
import {
  type JsonInText,
  jsonInText,
  lineOf,
  nestedObjects,
  unquotedForms,
  type ValueInText,
} from './json-in-text.ts';
import { literalsIn } from './literal-notation.ts';
import {
  bareRefusalIn,
  operationIn,
  refusalAmong,
  refusalInLines,
  saysRefusal,
  statusIn,
} from './refusal-in-text.ts';

/** A request to Klarna in a text, its refusal, or both. */
export interface ExchangeInText {
  /** The line where it starts, from 1. */
  line: number;
  body: BodyInText | undefined;
  answer: KlarnaAnswer | undefined;
  operation: Operation | undefined;
  /** The part of the text that belongs to it: up to its body, and to its answer. */
  text: string;
}

/** All exchanges of a text, in their order. */
export interface ExchangesInText {
  exchanges: ExchangeInText[];
  /** The first part that starts like JSON but is not valid. */
  trouble: JsonInText['trouble'];
  /** The JSON values of the text. */
  values: readonly ValueInText[];
}

/**
 * Finds the requests and answers of a text: a body, a curl command, a log with many entries. An answer belongs to the
 * request before it. Without a body, order lines alone are taken. Never throws.
 */
export function exchangesIn(text: string): ExchangesInText {
  let trouble: JsonInText['trouble'];
  let answers: ExchangeInText[] = [];
  let objects: object[] = [];
  let values: readonly ValueInText[] = [];
  for (const form of unquotedForms(text)) {
    const json = jsonInText(form);
    trouble ??= json.trouble;
    if (values.length === 0) values = json.values;
    const exchanges = pairedIn(form, json.values);
    if (exchanges.some(hasBody)) return { exchanges, trouble, values };
    const found = json.values.flatMap(({ value }) => nestedObjects(value));
    // An answer as JSON says more than the same answer as a sentence.
    const isJson = refusalAmong(found) !== undefined;
    if (answers.length === 0 || (isJson && refusalAmong(objects) === undefined)) answers = exchanges;
    if (objects.length === 0 || isJson) objects = found;
  }
  const literals = literalsIn(text);
  const name = literals[0]?.notation;
  const notation = name && { name, line: trouble?.line };
  const exchanges = pairedIn(text, literals);
  if (exchanges.some(hasBody)) {
    const named = exchanges.map(({ body, ...rest }) => ({ ...rest, body: body && { ...body, notation } }));
    return { exchanges: named, trouble, values };
  }
  const ofJson = excerptAmong(objects);
  const ofLiterals = excerptAmong(literals.flatMap(({ value }) => nestedObjects(value)));
  const body = ofJson ?? (ofLiterals && { ...ofLiterals, notation });
  if (body === undefined) {
    const exchanges = answers.length > 0 ? answers : bareAnswer(text);
    return { exchanges, trouble, values };
  }
  const { answer, operation } = answers.at(-1) ?? { answer: undefined, operation: undefined };
  return { exchanges: [{ line: 1, body, answer, operation, text }], trouble, values };
}

/** Klarna's name, the page with which its servers refuse a credential, or the headers of its rate limit. */
const klarnaAnswered = /klarna|401 Authorization Required|^x-ratelimit-/im;

/** An answer without error fields to a request to Klarna, whose body is not in the text. */
function bareAnswer(text: string): ExchangeInText[] {
  const operation = operationIn(text);
  const status = operation || klarnaAnswered.test(text) ? bareRefusalIn(text) : undefined;
  if (status === undefined) return [];
  const answer = { error: { error_messages: [] }, status, operation, server: serverNamedIn(text) };
  return [{ line: 1, body: undefined, answer, operation, text }];
}

function hasBody({ body }: ExchangeInText): boolean {
  return body !== undefined;
}

/** A request, an answer, or both, at a place in a text. */
interface Event {
  start: number;
  end: number;
  body: BodyInText | undefined;
  error: ApiErrorFields | undefined;
  /** The objects that may hold the status of the answer. */
  objects: readonly object[];
  /** The text of one entry of a larger value. */
  own: string | undefined;
}

function pairedIn(text: string, values: readonly ValueInText[]): ExchangeInText[] {
  const exchanges: Event[] = [];
  for (const event of eventsIn(text, values)) {
    const last = exchanges.at(-1);
    if (last !== undefined && event.body === undefined && isAnswerOf(event, last)) {
      exchanges[exchanges.length - 1] = {
        ...last,
        end: event.end,
        error: moreOf(last.error, event.error),
        objects: [...last.objects, ...event.objects],
      };
    } else exchanges.push(event);
  }
  const all = answerFirst(exchanges);
  let line = 1;
  let counted = 0;
  return all.map((event, index) => {
    const from = all[index - 1]?.end ?? 0;
    const to = index === all.length - 1 ? text.length : event.end;
    line += lineOf(text.slice(counted, event.start)) - 1;
    counted = event.start;
    const next = all[index + 1]?.start ?? text.length;
    // A single request can also have its answer before it.
    const around = all.length === 1 ? `${text.slice(event.end)}\n${text.slice(0, event.start)}` : undefined;
    const answerText = event.own === undefined ? (around ?? text.slice(event.end, next)) : '';
    return described(event, event.own ?? text.slice(from, to), line, answerText);
  });
}

/** Whether an answer belongs to the exchange before it. Logs often have one twice: as a sentence, and as JSON. */
function isAnswerOf({ error }: Event, last: Event): boolean {
  if (last.error === undefined || error === undefined) return true;
  const shared = last.error.error_messages.some((message) => error.error_messages.includes(message));
  const isSameCode = error.error_code === last.error.error_code;
  return (
    shared || (isSameCode && (error.error_messages.length === 0 || last.error.error_messages.length === 0))
  );
}

function moreOf(
  one: ApiErrorFields | undefined,
  other: ApiErrorFields | undefined,
): ApiErrorFields | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const error_messages = [...new Set([...one.error_messages, ...other.error_messages])];
  return { ...other, ...one, error_messages };
}

/** One answer with one request behind it belong together, too: a log may print the answer first. */
function answerFirst(exchanges: readonly Event[]): readonly Event[] {
  const [answer, request, ...more] = exchanges;
  if (answer === undefined || request === undefined || more.length > 0) return exchanges;
  if (answer.body !== undefined || request.body === undefined || request.error !== undefined)
    return exchanges;
  const objects = [...answer.objects, ...request.objects];
  return [{ ...request, start: answer.start, error: answer.error, objects }];
}

/** `answerText` is where an answer without error fields can be. */
function described(
  { body, error, objects }: Event,
  text: string,
  line: number,
  answerText: string,
): ExchangeInText {
  const operation = operationIn(text);
  const server = serverNamedIn(text);
  const status = error ? statusIn(text, objects) : bareRefusalIn(answerText, objects);
  const refusal = error ?? (status === undefined ? undefined : { error_messages: [] });
  const answer = refusal && { error: refusal, status, operation, server };
  return { line, body, answer, operation, text };
}

/** The requests and answers of a text in their order: in its values, and in the lines between them. */
function* eventsIn(text: string, values: readonly ValueInText[]): Generator<Event> {
  let from = 0;
  for (const { value, start, end } of values) {
    yield* answerBetween(text, from, start);
    const entries = entriesOf(value);
    for (const entry of entries) {
      const own = entries.length > 1 ? JSON.stringify(entry) : undefined;
      const objects = nestedObjects(entry);
      const slice = own ?? text.slice(start, end);
      const error = refusalAmong(objects) ?? (saysRefusal(slice) ? refusalInLines(slice) : undefined);
      const body = bodyAmong(objects);
      if (body !== undefined || error !== undefined) yield { start, end, body, error, objects, own };
    }
    from = end;
  }
  yield* answerBetween(text, from, text.length);
}

function* answerBetween(text: string, start: number, end: number): Generator<Event> {
  const slice = text.slice(start, end);
  const error = saysRefusal(slice) ? refusalInLines(slice) : undefined;
  if (error !== undefined) yield { start, end, body: undefined, error, objects: [], own: undefined };
}

/** The entries of a value that is a log: those of the first list in which more than one has a request or an answer. */
function entriesOf(root: unknown): readonly unknown[] {
  let level: unknown[] = [root];
  while (level.length > 0) {
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value) && value.length > 1 && value.filter(isOfExchange).length > 1) return value;
      next.push(...Object.values(value));
    }
    level = next;
  }
  return [root];
}

function isOfExchange(entry: unknown): boolean {
  const objects = nestedObjects(entry);
  return objects.some((object) => bodyLikeness(object) > 0) || refusalAmong(objects) !== undefined;
}
