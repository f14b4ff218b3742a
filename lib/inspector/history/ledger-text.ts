import { printableSegments } from '../../display/printable.ts';
import { apiOrigin, serverName } from '../../klarna/api-server.ts';
import { english } from '../../language/language.ts';
import { render } from '../../language/render.ts';
import { counted, type Text, t } from '../../language/text.ts';
import { daysLeft, type KlarnaLog, type LedgerEntry, logDays } from './ledger.ts';

/** A sentence about whether Klarna's log has a call. */
export function logWords(log: KlarnaLog, now: number): Text {
  if (log.kind === 'kept') {
    const days = daysLeft(log.until, now);
    if (days === undefined) return t`no longer in Klarna’s log, which keeps ${logDays} days`;
    return days === 0
      ? t`in Klarna’s log for less than one more day`
      : t`in Klarna’s log for ${counted(days, 'more day')}`;
  }
  switch (log.why) {
    case 'unauthorized':
      return t`a 401 has no correlation id and is not in Klarna’s log`;
    case 'no-answer':
      return t`no answer was read: Klarna’s log may have nothing`;
    case 'no-correlation-id':
      return t`no correlation id: look in Klarna’s log by the time`;
    default:
      return log.why satisfies never;
  }
}

/** One call as text for Klarna's support form: in English, one fact per line, times in UTC. */
export function ledgerText(entry: LedgerEntry, now: number): string {
  const { server } = entry;
  const facts: [string, string | undefined][] = [
    ['correlation_id', entry.correlation_id ?? 'none'],
    ['time (UTC)', new Date(entry.at).toISOString()],
    ['request', `${entry.method} ${entry.path}`],
    ['server', server && `${serverName(server)}, ${apiOrigin(server)}`],
    ['status', entry.status === undefined ? `no answer (${entry.kind})` : String(entry.status)],
    ['error_code', entry.error_code],
    ...entry.error_messages.map((message): [string, string] => ['error_messages', message]),
    ['session_id', entry.session_id],
    ['credential', entry.credential],
    ['log', render(logWords(entry.log, now), english)],
  ];
  return facts
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${plainLine(value)}`]))
    .join('\n');
}

/** A value as one line of printable characters, so that it cannot look like another fact. */
function plainLine(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return printableSegments(oneLine)
    .map((segment) => segment.text)
    .join('');
}
