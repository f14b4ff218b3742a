import type { Answer } from '../server/answer.ts';
import { parseObject } from '../server/json.ts';
import type { ApiCall } from './context.ts';
import { findSession } from './find-session.ts';
import { apiError, badValue, noContent } from './klarna-answers.ts';
import { refusedFields } from './order-rules.ts';

/** `POST /payments/v1/sessions/{session_id}`: each field in the request replaces the previous value. */
export function updateSession(call: ApiCall): Answer {
  const found = findSession(call);
  if ('answer' in found) return found.answer;
  const { session } = found;
  if (session.status === 'complete') return sessionCompleted();
  const sent = parseObject(call.body);
  if (sent === null) return apiError(400, 'BAD_REQUEST');
  const order = { ...session.order, ...sent };
  const refused = refusedFields(order);
  if (refused.length > 0) return badValue(refused);
  session.order = order;
  return noContent();
}

/** 404 once the order exists (documented). */
export function sessionCompleted(): Answer {
  return apiError(404, 'SESSION_COMPLETED', 'Session has already been completed');
}
