import { readPaymentSession } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { SdkCall } from '../recorder/sdk-call.ts';
import { fieldsOf } from './order.ts';

/** When an authorization token was made, as far as it is known; ms since the epoch, this computer's clock. */
export interface TokenCreation {
  /** Not before; `undefined` where nothing says. */
  after: number | undefined;
  /** Not after: then it was there already. */
  by: number;
  /** What says so. */
  from: 'recorded' | 'readings' | 'reading';
}

/**
 * When a session's authorization token was made. A recorded `authorize` that gave it is exact; else it was made
 * between the last reading without it and the first one with it; else nothing says how old it was when it was first
 * read.
 */
export function tokenCreation(
  authorization_token: string,
  {
    snapshot,
    earlier,
    calls,
  }: { snapshot: Snapshot; earlier: readonly Snapshot[]; calls: readonly SdkCall[] },
): TokenCreation {
  const given = calls.find((call) => gives(call, authorization_token));
  if (given !== undefined) return { after: given.at, by: given.at, from: 'recorded' };
  const readings = [...earlier, snapshot].sort((a, b) => a.readAt - b.readAt);
  const first = readings.findIndex(({ body }) => tokenIn(body) === authorization_token);
  const before = readings[first - 1];
  const by = readings[first]?.readAt ?? snapshot.readAt;
  return before === undefined
    ? { after: undefined, by, from: 'reading' }
    : { after: before.readAt, by, from: 'readings' };
}

/** A callback that got the token, or a call whose promise gave it. */
function gives({ arguments: passed, outcome, of }: SdkCall, authorization_token: string): boolean {
  const results = of === undefined ? [] : passed;
  const value = outcome?.kind === 'resolved' || outcome?.kind === 'returned' ? outcome.value : undefined;
  return [...results, value].some((result) => fieldsOf(result).authorization_token === authorization_token);
}

function tokenIn(body: unknown): unknown {
  const reading = readPaymentSession(body);
  return reading.kind === 'session' ? reading.session.authorization_token : undefined;
}
