import { readSnapshot } from '../display/read-snapshot.ts';
import { withoutTokens } from '../display/sensitivity.ts';
import { sessionStatus } from '../display/session-status.ts';
import { shownHeaders } from '../klarna/answer-headers.ts';
import { serverName } from '../klarna/api-server.ts';
import type { FailedRead } from '../klarna/failure.ts';
import { amountText, taxRateText } from '../klarna/money.ts';
import type { UnexpectedValue } from '../klarna/parse-leniently.ts';
import type { OrderLine, PaymentSession } from '../klarna/session.ts';
import { describeShapeProblem, describeUnexpectedValue } from '../klarna/session-problems.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import { english } from '../language/language.ts';
import { render } from '../language/render.ts';
import type { Bundle } from './bundle.ts';
import { codeMarkdown, plainMarkdown, tableMarkdown } from './markdown.ts';
import {
  callsPart,
  findingsPart,
  ledgerPart,
  savedPart,
  seenPart,
  withoutQuery,
} from './report-observations.ts';
import { headings, reportWords } from './report-words.ts';

/**
 * A bundle as Markdown, for a ticket or a chat. Of the session it takes named fields only: no token, no customer, no
 * address, no merchant data, and no query of any URL gets into it, also not through fields that Klarna may add.
 */
export function writeReport(bundle: Bundle): string {
  const { session_id, snapshot, failed } = bundle;
  return [
    `# ${headings.title} ${codeMarkdown(session_id)}`,
    ...(failed ? failureParts(bundle, failed) : []),
    ...(snapshot ? sessionParts(snapshot, failed !== undefined) : []),
    findingsPart(bundle),
    ...(snapshot ? linesParts(snapshot) : []),
    ledgerPart(bundle),
    callsPart(bundle),
    seenPart(bundle),
    savedPart(bundle),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
    .concat('\n');
}

function failureParts({ explanation }: Bundle, failed: FailedRead): string[] {
  const answer = 'answer' in failed.failure ? failed.failure.answer : undefined;
  const facts = [
    [reportWords.failure, codeMarkdown(failed.failure.kind)],
    [reportWords.server, failed.server && serverName(failed.server)],
    [reportWords.time, new Date(failed.failedAt).toISOString()],
    [reportWords.status, answer && String(answer.status)],
    ['error_code', answer?.error_code && code(answer.error_code)],
    ['error_type', answer?.error_type && code(answer.error_type)],
    ['error_messages', answer?.error_messages.map(code).join(', ')],
    ['correlation_id', answer?.correlation_id && code(answer.correlation_id)],
    ...shownHeaders(answer?.headers).map(({ name, value }) => [name, code(value)]),
  ];
  return [
    ...(explanation ? [`**${plainMarkdown(explanation.title)}**`] : []),
    list(facts),
    ...(explanation ? [explanation.causes.map((cause) => `- ${plainMarkdown(cause)}`).join('\n')] : []),
  ];
}

function sessionParts(snapshot: Snapshot, isEarlier: boolean): string[] {
  const read = readSnapshot(snapshot);
  return [
    `${isEarlier ? `${reportWords.before}: ` : ''}${readLine(snapshot)}`,
    read.kind === 'session'
      ? overview(read.session)
      : plainMarkdown(render(describeShapeProblem(read.problem), english)),
  ];
}

function linesParts(snapshot: Snapshot): (string | undefined)[] {
  const read = readSnapshot(snapshot);
  return read.kind === 'session' ? [orderLines(read.session), unexpectedValues(read.unexpected)] : [];
}

function readLine({ server, readAt, durationMs, correlation_id }: Snapshot): string {
  const correlation =
    correlation_id === undefined ? '' : ` · ${reportWords.correlationId} ${code(correlation_id)}`;
  return `${serverName(server)} · ${reportWords.read} ${new Date(readAt).toISOString()} in ${Math.round(durationMs)} ms${correlation}`;
}

function overview(session: PaymentSession): string {
  const { purchase_currency, merchant_urls } = session;
  const status = sessionStatus(session);
  const money = (minor: number | null | undefined) =>
    typeof minor === 'number'
      ? `${render(amountText(minor, purchase_currency), english)} (${minor})`
      : undefined;
  return list([
    ['status', `${plainMarkdown(render(status.title, english))}, ${render(status.meaning, english)}`],
    ['order_amount', money(session.order_amount)],
    ['order_tax_amount', money(session.order_tax_amount)],
    ['purchase_country', text(session.purchase_country)],
    ['purchase_currency', text(purchase_currency)],
    ['locale', text(session.locale)],
    ['intent', text(session.intent)],
    ['expires_at', text(session.expires_at)],
    [
      'payment_method_categories',
      session.payment_method_categories?.map((category) => text(category?.identifier) ?? '–').join(', '),
    ],
    ['merchant_reference1', text(session.merchant_reference1)],
    ['merchant_reference2', text(session.merchant_reference2)],
    ...Object.entries(merchant_urls ?? {}).map(([key, url]) => [
      `merchant_urls.${plainMarkdown(key)}`,
      typeof url === 'string' ? code(withoutQuery(url)) : undefined,
    ]),
  ]);
}

function orderLines({ order_lines, purchase_currency }: PaymentSession): string {
  const money = (minor: number | null | undefined) =>
    typeof minor === 'number' ? render(amountText(minor, purchase_currency), english) : '';
  const row = (line: OrderLine | null | undefined) => [
    text(line?.name) ?? '',
    text(line?.type) ?? '',
    String(line?.quantity ?? ''),
    money(line?.unit_price),
    typeof line?.tax_rate === 'number' ? render(taxRateText(line.tax_rate), english) : '',
    money(line?.total_discount_amount),
    money(line?.total_tax_amount),
    money(line?.total_amount),
  ];
  const columns = ['name', 'type', 'quantity', 'unit_price', 'tax_rate', 'discount', 'tax', 'total_amount'];
  return `## ${headings.lines}\n\n${tableMarkdown(
    columns.map((title, index) => ({ title, number: index > 1 })),
    (order_lines ?? []).map(row),
  )}`;
}

function unexpectedValues(unexpected: readonly UnexpectedValue[]): string | undefined {
  if (unexpected.length === 0) return undefined;
  const lines = unexpected.map(
    (value) => `- ${code(value.path)}: ${plainMarkdown(render(describeUnexpectedValue(value), english))}`,
  );
  return `## ${headings.unexpected}\n\n${lines.join('\n')}`;
}

function list(facts: (string | undefined)[][]): string {
  return facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `- ${name}: ${value}`)
    .join('\n');
}

function text(value: string | null | undefined): string | undefined {
  return value ? plainMarkdown(withoutTokens(value, english)) : undefined;
}

function code(value: string): string {
  return codeMarkdown(withoutTokens(value, english));
}
