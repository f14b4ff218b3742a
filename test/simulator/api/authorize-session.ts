import { isObject, type JsonObject } from '../server/json.ts';
import { newIdentifier } from './identifiers.ts';
import { refusedFields } from './order-rules.ts';
import type { StoredSession } from './session-store.ts';

/** What the shopper does in `authorize()`. */
export type Outcome = 'approve' | 'decline' | 'close' | 'invalid-fields';

/** The callback's argument (documented in the SDK reference). */
export interface AuthorizeResult {
  approved: boolean;
  show_form: boolean;
  authorization_token?: string;
  finalize_required?: boolean;
  error?: { invalid_fields: string[] };
}

/** Applies the browser's data argument: `load`, `authorize`, `reauthorize` and `finalize` change the session (documented). */
export function applyBrowserData(session: StoredSession, data: JsonObject): string[] {
  const order = { ...session.order, ...data };
  const refused = refusedFields(order);
  if (refused.length === 0) session.order = order;
  return refused;
}

/** `authorize()`: the status stays `incomplete`; if approved, the session gets an authorization token. */
export function authorizeSession(
  session: StoredSession,
  data: JsonObject,
  outcome: Outcome,
  finalizeLater: boolean,
  now: number,
): AuthorizeResult {
  const refused = applyBrowserData(session, data);
  if (outcome === 'invalid-fields') refused.push('billing_address.email');
  if (refused.length > 0) return { approved: false, show_form: true, error: { invalid_fields: refused } };
  if (outcome === 'decline') return { approved: false, show_form: false };
  if (outcome === 'close') return { approved: false, show_form: true };
  if (finalizeLater) return { approved: true, show_form: true, finalize_required: true };
  const token = newIdentifier();
  session.authorization = { token, at: now, order: structuredClone(session.order), state: 'open' };
  return { approved: true, show_form: true, authorization_token: token };
}

/** The paths at which `sent` differs from `authorized`. Objects are compared key by key. */
export function differences(sent: JsonObject, authorized: JsonObject, prefix = ''): string[] {
  return Object.entries(sent).flatMap(([key, value]) => {
    const other = authorized[key];
    const path = `${prefix}${key}`;
    if (isObject(value)) return differences(value, isObject(other) ? other : {}, `${path}.`);
    return (value ?? null) === (other ?? null) ? [] : [path];
  });
}
