import * as z from 'zod/mini';
import { sources } from '../detection/detection.ts';
import { sourceName } from '../display/evidence.ts';
import { apiOrigin, apiServers, serverName } from '../klarna/api-server.ts';
import { PaymentSession } from '../klarna/session.ts';
import { english } from '../language/language.ts';
import { render } from '../language/render.ts';
import { Bundle } from './bundle.ts';
import { headings } from './report-headings.ts';

/** What every export may hold, whatever session it is about. */
const ownText = [
  ...wordsOf(Bundle),
  ...wordsOf(PaymentSession),
  ...apiServers.flatMap((server) => [serverName(server), apiOrigin(server)]),
  ...sources.map((source) => render(sourceName(source), english)),
  ...Object.values(headings),
  // Of the sentences and facts between them.
  'Incomplete, Authorized, Complete, not authorized yet, order not placed yet, the order is placed, No status',
  'checks passed, could not be made, found, Before that: read, correlation id, Failure, Server, Time, Status',
  'correlation_id: none, time (UTC): request: GET /payments/v1/sessions/ no answer, credential, log: in Klarna’s log',
  'for more days, a 401 has no correlation id and is not in, no answer was read: may have nothing: look in by the time',
  // Of masks.
  '1–4 5–9 10–19 20 or more characters, space at the start, space at the end, boolean',
  // Of the dummies in fixtures: nobody is called so.
  '1 Sample Street, Sampletown, sample, Shopper, shopper1@sample.example',
].join('\n');

/** Whether a value is part of what every export holds, so that finding it there would say nothing. */
export function isInEveryExport(value: string): boolean {
  return ownText.includes(value);
}

/** The names and fixed values in a schema. */
function wordsOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodMiniObject) {
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, value]) => [key, ...wordsOf(value)]);
  }
  if (schema instanceof z.ZodMiniArray) return wordsOf(schema.def.element);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(wordsOf);
  if (schema instanceof z.ZodMiniEnum) return schema.options.map(String);
  if (schema instanceof z.ZodMiniLiteral) return [...schema.def.values].map(String);
  const inner =
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniExactOptional ||
    schema instanceof z.ZodMiniNullable;
  return inner ? wordsOf(schema.def.innerType) : [];
}
