import { apiError, ok } from '../api/klarna-answers.ts';
import type { Answer } from '../server/answer.ts';
import type { Delivery } from '../server/deliver.ts';
import type { Fault } from './fault.ts';
import { deepJson, gatewayPage, hugeSession, portalPage } from './odd-bodies.ts';

/** An answer and how it is sent. */
export interface FaultyAnswer {
  answer: Answer;
  delivery: Delivery;
}

/** Applies `fault` to the answer that the API would have given. */
export function applyFault(fault: Fault, normal: Answer): FaultyAnswer {
  const delivery = deliveryOf(fault);
  return { answer: answerOf(fault, normal), delivery };
}

function deliveryOf(fault: Fault): Delivery {
  switch (fault.kind) {
    case 'delay':
      return fault.hold === 'body' ? { holdBody: fault.milliseconds } : { holdHeaders: fault.milliseconds };
    case 'cut-off':
      return { cutOffPercent: fault.percent ?? 50 };
    case 'reset':
      return { reset: true };
    case 'dribble':
      return { everyByte: fault.everyMs };
    default:
      return {};
  }
}

function answerOf(fault: Fault, normal: Answer): Answer {
  switch (fault.kind) {
    case 'delay':
    case 'cut-off':
    case 'dribble':
    case 'reset':
      return normal;
    case 'set-cookie':
      return withHeader(normal, 'Set-Cookie', fault.cookie ?? 'simulator=1; Path=/; Secure; HttpOnly');
    case 'redirect':
      return { status: fault.status, headers: { Location: fault.location }, body: '' };
    case 'huge':
      return { ...ok({}), body: hugeSession(fault.bytes ?? 10_000_000) };
    case 'deep':
      return { ...ok({}), body: deepJson(fault.levels ?? 100_000) };
    case 'garbage':
      return { ...ok({}), body: '{ "order_amount" : 19500, "order_lines" : [ \u0000' };
    case 'html':
      return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: portalPage };
    case 'array':
      return { ...ok({}), body: '[ { "status" : "incomplete" } ]' };
    case 'wrong-shape':
      return ok({ status: 7, order_amount: 'much', order_lines: { name: 'one' }, expires_at: [] });
    case 'forbidden':
      return forbidden(fault.reason ?? 'INVALID_OPERATION');
    case 'not-found':
      return fault.body === 'empty'
        ? { ...apiError(404, 'NOT_FOUND'), body: '' }
        : apiError(404, 'NOT_FOUND', 'Invalid session id');
    case 'rate-limited':
      return fault.retryAfter === undefined
        ? apiError(429, 'TOO_MANY_REQUESTS')
        : withHeader(apiError(429, 'TOO_MANY_REQUESTS'), 'Retry-After', String(fault.retryAfter));
    case 'server-error':
      return apiError(500, 'INTERNAL_SERVER_ERROR', 'Internal error');
    case 'unavailable':
      return { status: 503, headers: { 'Content-Type': 'text/html' }, body: gatewayPage };
    case 'unknown-code':
      return apiError(400, 'SIMULATED_UNKNOWN_CODE', 'Not a documented error');
    case 'answer':
      return {
        status: fault.status,
        headers: { 'Content-Type': 'application/json', ...fault.headers },
        body: fault.body,
      };
  }
}

function forbidden(reason: 'INVALID_OPERATION' | 'MERCHANT_INACTIVE' | 'no-body'): Answer {
  switch (reason) {
    case 'INVALID_OPERATION':
      return apiError(403, 'INVALID_OPERATION', 'Not allowed to create customer token for intent buy');
    case 'MERCHANT_INACTIVE':
      return apiError(403, 'MERCHANT_INACTIVE');
    case 'no-body':
      return { status: 403, headers: {}, body: '' };
  }
}

function withHeader(answer: Answer, name: string, value: string): Answer {
  return { ...answer, headers: { ...answer.headers, [name]: value } };
}
