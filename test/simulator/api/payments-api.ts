import { accountFor } from '../accounts.ts';
import { apiServerAt } from '../hosts.ts';
import { type Answer, emptyAnswer } from '../server/answer.ts';
import type { ApiCall, ApiContext } from './context.ts';
import { createSession } from './create-session.ts';
import { unauthorized } from './klarna-answers.ts';
import { cancelAuthorization, placeOrder } from './place-order.ts';
import { readSession } from './read-session.ts';
import { updateSession } from './update-session.ts';

/** The operations of the simulator. A fault can apply to one of them. */
export type Operation = 'create' | 'update' | 'read' | 'order' | 'cancel';

interface Route {
  operation: Operation;
  method: string;
  path: RegExp;
  answer: (call: ApiCall) => Answer;
}

const routes: readonly Route[] = [
  { operation: 'create', method: 'POST', path: /^\/payments\/v1\/sessions\/?$/, answer: createSession },
  { operation: 'update', method: 'POST', path: /^\/payments\/v1\/sessions\/([^/]+)$/, answer: updateSession },
  { operation: 'read', method: 'GET', path: /^\/payments\/v1\/sessions\/([^/]+)$/, answer: readSession },
  {
    operation: 'order',
    method: 'POST',
    path: /^\/payments\/v1\/authorizations\/([^/]+)\/order$/,
    answer: placeOrder,
  },
  {
    operation: 'cancel',
    method: 'DELETE',
    path: /^\/payments\/v1\/authorizations\/([^/]+)$/,
    answer: cancelAuthorization,
  },
];

type Target = Pick<Route, 'operation' | 'answer'> & { id: string };

/** The parts of a request that the API reads. */
export interface ApiRequest {
  host: string;
  method: string;
  path: string;
  authorization: string | undefined;
  body: string;
}

/** The operation of a request and the id in its path, or `null` if it is not for an operation. */
export function operationOf(request: Pick<ApiRequest, 'method' | 'path'>): Target | null {
  for (const route of routes) {
    const match = request.method === route.method ? route.path.exec(request.path) : null;
    if (match) return { ...route, id: decodeSegment(match[1] ?? '') };
  }
  return null;
}

/** Answers one request to one of the six API hosts. */
export function answerApi(context: ApiContext, request: ApiRequest): Answer {
  const server = apiServerAt(request.host);
  const target = operationOf(request);
  // The API's root answers 404 (seen in a public thread); its body is not known.
  if (server === undefined || target === null) return emptyAnswer(404, { Server: 'openresty' });
  const account = accountFor(context.accounts, server.host, request.authorization);
  if (account === undefined) return unauthorized();
  return target.answer({ context, server, account, id: target.id, body: request.body });
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
