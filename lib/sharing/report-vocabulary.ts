import * as z from 'zod/mini';
import { sources } from '../detection/detection.ts';
import { sourceName } from '../display/evidence.ts';
import { createMasks } from '../display/mask.ts';
import { sessionStatus } from '../display/session-status.ts';
import { ledgerEntry, logDays } from '../inspector/history/ledger.ts';
import { ledgerText, logWords } from '../inspector/history/ledger-text.ts';
import { apiOrigin, apiServers, serverName } from '../klarna/api-server.ts';
import { PaymentSession } from '../klarna/session.ts';
import { describeUnexpectedValue } from '../klarna/session-problems.ts';
import { english } from '../language/language.ts';
import { render } from '../language/render.ts';
import { counted, type Text } from '../language/text.ts';
import { Bundle } from './bundle.ts';
import { usualDummies } from './dummies.ts';
import { headings, reportWords } from './report-words.ts';

/** Everything that an export can contain, whatever session it is about. It is made by the code that writes the exports. */
const vocabulary = [
  ...schemaWords(Bundle),
  ...schemaWords(PaymentSession),
  ...apiServers.flatMap((server) => [serverName(server), apiOrigin(server)]),
  ...sources.map((source) => inEnglish(sourceName(source))),
  ...Object.values(headings),
  ...Object.values(reportWords),
  ...statusWords(),
  ...ledgerWords(),
  ...maskWords(),
  ...unexpectedWords(),
  inEnglish(counted(2, 'check')),
  ...usualDummies,
].join('\n');

/** Whether a value is part of what every export can contain. Such a value in an export would mean nothing. */
export function isInEveryExport(value: string): boolean {
  return vocabulary.includes(value);
}

function inEnglish(text: Text): string {
  return render(text, english);
}

function statusWords(): string[] {
  const known: Pick<PaymentSession, 'status' | 'authorization_token'>[] = [
    {},
    { status: 'incomplete' },
    { status: 'incomplete', authorization_token: 'present' },
    { status: 'complete' },
  ];
  return known.map(sessionStatus).flatMap(({ title, meaning }) => [inEnglish(title), inEnglish(meaning)]);
}

/** The words of a failed call. Its digits are left out: they belong to the sample call, not to every export. */
function ledgerWords(): string[] {
  const until = logDays * 86_400_000;
  const logs = [
    ...[0, until - 1, until].map((now) => logWords({ kind: 'kept', until }, now)),
    ...(['unauthorized', 'no-answer', 'no-correlation-id'] as const).map((why) =>
      logWords({ kind: 'none', why }, 0),
    ),
  ];
  const call = ledgerText(ledgerEntry({ session_id: '', failure: { kind: 'offline' }, failedAt: 0 }), 0);
  const credential = 'credential';
  return [call, credential, ...logs.map(inEnglish)].map((words) => words.replace(/\d/g, ''));
}

function unexpectedWords(): string[] {
  const types = ['null', 'array', 'object', 'string', 'number', 'boolean'] as const;
  return types.map((received) =>
    inEnglish(describeUnexpectedValue({ kind: 'wrong-type', path: '', expected: 'int', received })),
  );
}

function maskWords(): string[] {
  const masks = createMasks();
  const lengths = [1, 5, 10, 20].map((length) => 'x'.repeat(length));
  const spaces = [' x', 'x ', 'x  x', 'x\tx', 'x\nx', 'x\u00A0x', 'x\u2000x', 'x\u200Bx', ' '];
  return [...lengths, ...spaces, true].map((value) => inEnglish(masks.mask(value)));
}

/** The names and fixed values in a schema. */
function schemaWords(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodMiniObject) {
    return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, value]) => [
      key,
      ...schemaWords(value),
    ]);
  }
  if (schema instanceof z.ZodMiniArray) return schemaWords(schema.def.element);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(schemaWords);
  if (schema instanceof z.ZodMiniEnum) return schema.options.map(String);
  if (schema instanceof z.ZodMiniLiteral) return [...schema.def.values].map(String);
  const inner =
    schema instanceof z.ZodMiniOptional ||
    schema instanceof z.ZodMiniExactOptional ||
    schema instanceof z.ZodMiniNullable;
  return inner ? schemaWords(schema.def.innerType) : [];
}
