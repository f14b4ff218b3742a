import { randomInt } from 'node:crypto';
import type { Answer } from '../server/answer.ts';
import type { JsonObject } from '../server/json.ts';
import { wireJson } from '../server/wire-json.ts';
import { newCorrelationId } from './identifiers.ts';

const always = {
  Server: 'openresty',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
} as const;

/** The recorded 401 (NA playground, 2017 and 2021): an openresty page of 176 bytes. */
const unauthorizedPage = [
  '<html>',
  '<head><title>401 Authorization Required</title></head>',
  '<body>',
  '<center><h1>401 Authorization Required</h1></center>',
  '<hr><center>openresty</center>',
  '</body>',
  '</html>',
  '',
].join('\r\n');

/** The 401. It comes from the front server, so it has no correlation id and no JSON. */
export function unauthorized(): Answer {
  return {
    status: 401,
    headers: {
      'Content-Type': 'text/html',
      'WWW-Authenticate': 'Basic realm="very closed site"',
      ...always,
    },
    body: unauthorizedPage,
  };
}

/** A 200 with Klarna's JSON, sent in chunks as recorded. */
export function ok(body: JsonObject): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'application/json',
      'Transfer-Encoding': 'chunked',
      Vary: 'Accept-Encoding',
      ...traced(newCorrelationId()),
    },
    body: wireJson(body),
  };
}

/** A 204 as recorded for an update: no body, but a content type. */
export function noContent(): Answer {
  return {
    status: 204,
    headers: { 'Content-Type': 'application/octet-stream', ...traced(newCorrelationId()) },
    body: '',
  };
}

/** An error with Klarna's body; the keys are in the recorded order. */
export function apiError(status: number, errorCode: string, ...messages: string[]): Answer {
  const correlationId = newCorrelationId();
  return {
    status,
    headers: { 'Content-Type': 'application/json', ...traced(correlationId) },
    body: wireJson({ error_code: errorCode, error_messages: messages, correlation_id: correlationId }),
  };
}

/** A 400 that names the refused fields in one message, as recorded: `Bad value: purchase_currency, purchase_country`. */
export function badValue(fields: readonly string[]): Answer {
  return apiError(400, 'BAD_VALUE', `Bad value: ${fields.join(', ')}`);
}

function traced(correlationId: string): Record<string, string> {
  return { ...always, 'Render-Time': String(randomInt(2, 80)), 'Klarna-Correlation-Id': correlationId };
}
