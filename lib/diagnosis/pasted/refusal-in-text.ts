import * as z from 'zod/mini';
import { type ApiErrorFields, readApiError } from '../../klarna/api-error.ts';
import { type Operation, operationOf } from '../../klarna/operation.ts';
import { beforeUnmatchedBracket, startsWithField } from '../../klarna/refusal-message.ts';
import { refusals } from '../refusals/refusals.ts';
import { withoutMarkup } from './json-in-text.ts';

/** Whether an object has a field of an error: a cheap test before `readApiError`. */
function mayBeError(object: object): boolean {
  return (
    'error_code' in object ||
    'error_messages' in object ||
    'error_message' in object ||
    'internal_message' in object
  );
}

/** Klarna's answer among the objects of a text: the one with error fields. */
export function refusalAmong(objects: readonly object[]): ApiErrorFields | undefined {
  for (const object of objects) {
    if (!mayBeError(object)) continue;
    const error = readApiError(object);
    if (error.error_code !== undefined || error.error_messages.length > 0) return error;
  }
  return undefined;
}

const correlationId = /correlation[_-]?id["'\\\s:=>\]]{1,12}([\w-]{8,64})/i;
const errorCode = /error[_-]?code["'\\\s:=>\]]{1,12}([A-Z][A-Z_]{3,60})(?![a-z])/;
const statusLine =
  /(?:\bHTTP\/[\d.]{1,3} |\bstatus(?:[_ ]?code)?["'\s:=>\]]{1,8}|\bresponse (?:code )?|")([45]\d\d)\b|\b([45]\d\d) (?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Too Many Requests|Internal Server Error)/i;

/**
 * Klarna's answer as a line of a log, a page or a message has it: `Bad value: order_lines[0].total_tax_amount`,
 * `Not matching fields: [billing_address.postal_code]`, `Invalid session id`, `error_code: REJECTED`.
 */
export function refusalInLines(text: string): ApiErrorFields | undefined {
  const plain = withoutMarkup(text);
  const lines = plain.split(/[\r\n]+/).slice(0, 5000);
  const error_messages = messagesIn(lines).slice(0, 20);
  const code = errorCode.exec(plain)?.[1] ?? codeNamedIn(plain);
  if (error_messages.length === 0 && code === undefined) return undefined;
  const correlation_id = correlationId.exec(plain)?.[1];
  const error_code = code ?? codeOf(error_messages);
  return {
    ...(error_code !== undefined && { error_code }),
    error_messages: [...new Set(error_messages)],
    ...(correlation_id !== undefined && { correlation_id }),
  };
}

const httpError = z.catch(z.optional(z.coerce.number().check(z.minimum(400), z.maximum(599))), undefined);
const statusNames = ['code', 'status', 'statusCode', 'status_code', 'http_code', 'response_code'];
/** The names under which logs have the HTTP status of an answer. */
const LoggedStatus = z.object({
  code: httpError,
  status: httpError,
  statusCode: httpError,
  status_code: httpError,
  http_code: httpError,
  response_code: httpError,
});

/** Sentences long enough to be Klarna's, wherever they are. */
const sentences = refusals.flatMap(({ message, error_code }) =>
  message !== undefined && message.length >= 15 && !/^bad |^not matching/i.test(message)
    ? [{ message, error_code }]
    : [],
);

/** Whether a text may hold a refusal: a cheap test before `refusalInLines`. */
export function saysRefusal(text: string): boolean {
  return mayRefuse.test(text);
}

/** Codes that other services have as well. Without a word of Klarna around, they are nobody's. */
const commonCodes =
  /^(?:NOT_FOUND|NOT_ALLOWED|BAD_REQUEST|TOO_MANY_REQUESTS|INTERNAL_SERVER_ERROR|REQUEST_TOO_LARGE|UNEXPECTED_ERROR|SERVICE_UNAVAILABLE|PERMISSION_DENIED|UNPROCESSABLE_ENTITY|VALIDATION_ERROR|RATE_LIMITED|INVALID_ADDRESS)$/;
const knownCodes = [...new Set(refusals.map(({ error_code }) => error_code))].filter((code) =>
  code.includes('_'),
);
const anyKnownCode = new RegExp(`\\b(?:${knownCodes.join('|')})\\b`, 'g');

/** One of Klarna's error codes, named without a field around it: "Klarna answered BAD_VALUE". */
function codeNamedIn(text: string): string | undefined {
  const ofKlarna = /klarna/i.test(text);
  return text.match(anyKnownCode)?.find((code) => ofKlarna || !commonCodes.test(code));
}

/** The messages in the lines of a text. A line that is only a path continues the list of the line before. */
function messagesIn(lines: readonly string[]): string[] {
  const messages: string[] = [];
  let isList = false;
  for (const line of lines) {
    const last = messages.at(-1);
    if (isList && last !== undefined && isBarePath(line)) {
      messages[messages.length - 1] = `${last}, ${line.trim().replace(/[,.]+$/, '')}`;
      continue;
    }
    const found = messagesOfLine(line);
    isList = found.some((message) => /^Bad /.test(message));
    messages.push(...found);
  }
  return messages;
}

function isBarePath(line: string): boolean {
  return /^\s*[\w#.[\]]{2,200}[,.]?\s*$/.test(line) && startsWithField(line.trim());
}

const mayRefuse = new RegExp(
  [
    'bad.value',
    'bad.format',
    'not.matching',
    'error[_-]?code',
    ...knownCodes,
    ...sentences.map(({ message }) => message),
  ].join('|'),
  'i',
);

function messagesOfLine(line: string): string[] {
  const list = /Not matching fields: ?\[(.{0,4000})/.exec(line)?.[1];
  if (list !== undefined) return [`Not matching fields: [${beforeUnmatchedBracket(list)}]`];
  // The documentation prints `BAD_VALUE : locale`, the wire says `Bad value: locale`.
  const refused = /\b(Bad value|BAD_VALUE|Bad format) ?: ?(.{2,2000})/.exec(line);
  if (refused?.[2] !== undefined && startsWithField(refused[2])) {
    const [fields = ''] = refused[2].split(/["'`]\s*(?:[,\]})]|$)/, 1);
    const opening = refused[1] === 'Bad format' ? 'Bad format' : 'Bad value';
    return [`${opening}: ${beforeUnmatchedBracket(fields).replace(/[,.\s]+$/, '')}`];
  }
  const lower = line.toLowerCase();
  return sentences
    .filter(({ message }) => lower.includes(message.toLowerCase()))
    .map(({ message }) => message);
}

/** The error code of a message, where it is known. */
function codeOf(messages: readonly string[]): string | undefined {
  if (messages.some((message) => message.startsWith('Bad value') || message.startsWith('Not matching')))
    return 'BAD_VALUE';
  return sentences.find(({ message }) => messages.includes(message))?.error_code;
}

/** The HTTP status of the answer, from the fields of a log or from a status line. */
export function statusIn(text: string, objects: readonly object[]): number | undefined {
  const parsed = objects
    .filter((object) => statusNames.some((name) => name in object))
    .flatMap((object) => LoggedStatus.safeParse(object).data ?? []);
  for (const { code, status, statusCode, status_code, http_code, response_code } of parsed) {
    const found = code ?? status ?? statusCode ?? status_code ?? http_code ?? response_code;
    if (found !== undefined) return found;
  }
  const line = statusLine.exec(text);
  const found = line?.[1] ?? line?.[2];
  return found === undefined ? undefined : Number(found);
}

/** A status line, or a status with its words. Stricter than `statusLine`, because here nothing else says that it failed. */
const wholeStatus =
  /\bHTTP\/[\d.]{1,3} ([1-5]\d\d)\b|\b([45]\d\d) (?:Bad Request|Unauthorized|Authorization Required|Forbidden|Not Found|Method Not Allowed|Conflict|Payload Too Large|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)\b/i;

/**
 * The HTTP status of an answer that refuses without error fields. Klarna's 401 is a page in HTML, and other answers have no
 * body at all. `undefined` if the first status in the text is a success, or if there is none.
 */
export function bareRefusalIn(text: string, objects: readonly object[] = []): number | undefined {
  const answers = objects.flatMap((object) =>
    'response' in object && typeof object.response === 'object' && object.response !== null
      ? [object.response]
      : [],
  );
  const line = wholeStatus.exec(text);
  const found = Number(line?.[1] ?? line?.[2] ?? 0);
  return statusIn('', answers) ?? (found >= 400 ? found : undefined);
}

/** The first request to Klarna's Payments API that a text names. */
export function operationIn(text: string): Operation | undefined {
  const plain = text.replaceAll('\\/', '/');
  const at = plain.search(/\/(?:payments|credit)\/v1\/(?:sessions|authorizations)/);
  if (at === -1) return undefined;
  const before = plain.slice(Math.max(0, at - 400), at);
  const method =
    /\b(GET|POST|PATCH|PUT|DELETE)\b[^\w]{0,4}(?:https?:\/\/[^\s"'<>]{0,100})?$/.exec(before)?.[1] ??
    /"(?:method|type|verb)" ?: ?"(GET|POST|PATCH|PUT|DELETE)"/i.exec(plain)?.[1] ??
    /-X ?["']?(GET|POST|PATCH|PUT|DELETE)/.exec(plain)?.[1] ??
    (/\bcurl\b[^|]{0,4000}?(?:\s-d|\s--data)/s.test(plain) ? 'POST' : undefined);
  return operationOf({
    method,
    path: plain.slice(at, at + 400),
    hasBody: /order_amount|order_lines/.test(plain),
  });
}
