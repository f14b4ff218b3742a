import { readPaymentSession } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { SdkCall } from '../recorder/sdk-call.ts';
import { fieldsOf } from './order.ts';

/** What is known about when an authorization token was made; ms since the epoch, by this computer's clock. */
export interface TokenCreation {
  /** The token was made after this time; `undefined` if not known. */
  after: number | undefined;
  /** The token existed at this time. */
  by: number;
  /** The evidence for it. */
  from: 'recorded' | 'readings' | 'reading';
}

/**
 * When a session's authorization token was made. A recorded `authorize` that returned it gives the exact time.
 * Otherwise it was made between the last snapshot without it and the first one with it. If the first snapshot already
 * had it, its age is not known.
 */
export function tokenCreation(
  authorization_token: string,
  {
    snapshot,
    earlier,
    calls,
  }: { snapshot: Snapshot; earlier: readonly Snapshot[]; calls: readonly SdkCall[] },
): TokenCreation {
  const given = calls.find((call) => returnsToken(call, authorization_token));
  if (given !== undefined) return { after: given.at, by: given.at, from: 'recorded' };
  const readings = [...earlier, snapshot].sort((a, b) => a.readAt - b.readAt);
  const first = readings.findIndex(({ body }) => tokenIn(body) === authorization_token);
  const before = readings[first - 1];
  const by = readings[first]?.readAt ?? snapshot.readAt;
  return before === undefined
    ? { after: undefined, by, from: 'reading' }
    : { after: before.readAt, by, from: 'readings' };
}

/** Whether a callback received the token, or the promise of a call resolved with it. */
function returnsToken({ arguments: passed, outcome, of }: SdkCall, authorization_token: string): boolean {
  const results = of === undefined ? [] : passed;
  const value = outcome?.kind === 'resolved' || outcome?.kind === 'returned' ? outcome.value : undefined;
  return [...results, value].some((result) => fieldsOf(result).authorization_token === authorization_token);
}

function tokenIn(body: unknown): unknown {
  const reading = readPaymentSession(body);
  return reading.kind === 'session' ? reading.session.authorization_token : undefined;
}
