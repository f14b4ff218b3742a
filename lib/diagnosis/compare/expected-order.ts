import { type Text, t, verbatim } from '../../language/text.ts';
import { isJsonObject, type JsonObject, type KlarnaCall } from '../calls/klarna-call.ts';
import { addresses } from './compare-orders.ts';

/** What is known about the order at Klarna, and where each part of it comes from. */
export interface ExpectedOrder {
  order: JsonObject;
  /** By the first step of a path: "the session", "Klarna.Payments.authorize". */
  from: Readonly<Record<string, Text>>;
}

/** A session as it was read. `readAt` in ms since the epoch. */
export interface SessionRead {
  body: JsonObject;
  readAt: number;
}

/**
 * Puts together what the server told and what the page passed to Klarna's library, in the order of time: data that was
 * passed after the reading has changed the session since; data from before counts where Klarna withholds a part, as it
 * does with addresses until authorization. Addresses are merged field by field, all else is replaced.
 */
export function expectedOrder(
  session: SessionRead | undefined,
  calls: readonly KlarnaCall[],
): ExpectedOrder | undefined {
  const passed = calls.filter(({ data }) => data !== undefined).sort((a, b) => a.at - b.at);
  if (session === undefined && passed.length === 0) return undefined;
  const order: Record<string, unknown> = {};
  const from: Record<string, Text> = {};
  const add = (data: JsonObject, source: Text) => {
    for (const [field, value] of Object.entries(data)) {
      if (value === undefined || value === null) continue;
      order[field] = isAddress(field) ? merged(order[field], value) : value;
      from[field] = source;
    }
  };
  const readAt = session?.readAt ?? 0;
  for (const call of passed) if (call.at <= readAt) add(call.data ?? {}, verbatim(call.method));
  if (session !== undefined) add(withoutWithheld(session.body), t`the session`);
  for (const call of passed) if (call.at > readAt) add(call.data ?? {}, verbatim(call.method));
  return { order, from };
}

function isAddress(field: string): boolean {
  return addresses.some((address) => address === field);
}

function merged(before: unknown, value: unknown): unknown {
  return isJsonObject(before) && isJsonObject(value) ? { ...before, ...value } : value;
}

/** An answer of Klarna's without its empty objects: an empty address is a withheld one. */
export function withoutWithheld(body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => !isJsonObject(value) || Object.keys(value).length > 0),
  );
}
