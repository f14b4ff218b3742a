import type { ApiErrorFields } from '../../klarna/api-error.ts';
import type { KlarnaAnswer } from '../../klarna/klarna-answer.ts';
import type { Operation } from '../../klarna/operation.ts';
import { parseRefusalMessage } from '../../klarna/refusal-message.ts';
import { joinedText, type Text, t } from '../../language/text.ts';
import { authorizeAgain } from './payments-refusals.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';

/** A refusal in plain words. */
export interface RefusalExplanation {
  /** The row of the table; `undefined` if Klarna's answer is in none. */
  refusal: Refusal | undefined;
  /** What Klarna refused, with the error code and the status: "Klarna refused to create the order: BAD_VALUE (400)." */
  title: Text;
  /** What the answer means, and Klarna's own words where the table does not have them. */
  meaning: Text;
  /** What the shopper sees meanwhile, where Klarna documents it. */
  shopper: Text | undefined;
  /** What to do, in order. */
  steps: readonly Text[];
}

/** How many characters of Klarna's own words are shown. */
const maxQuoted = 300;

/** Explains an answer with which Klarna refuses a request. An answer in no table is shown as it came. */
export function explainRefusal(answer: KlarnaAnswer): RefusalExplanation {
  const refusal = refusalOf(answer);
  const quoted = quotedMessages(answer.error, refusal);
  return {
    refusal,
    title: titleOf(answer),
    meaning: joinedText([refusal?.meaning ?? unknownMeaning(answer), ...quoted], ' '),
    shopper: answer.operation && refusal?.shopper?.[answer.operation],
    steps: stepsOf(refusal, answer.operation),
  };
}

function stepsOf(refusal: Refusal | undefined, operation: Operation | undefined): readonly Text[] {
  if (refusal === undefined)
    return [t`Ask Klarna what the answer means. They can find the request by its \`correlation_id\`.`];
  const isRepeated = refusal.isRepeated === true && operation === 'create-order';
  return isRepeated ? [...refusal.steps, authorizeAgain] : refusal.steps;
}

/** The row that fits an answer best: by its message, then by code and status, then by the code, then by the status. */
export function refusalOf({ error, status }: Pick<KlarnaAnswer, 'error' | 'status'>): Refusal | undefined {
  const { error_code: code, error_messages, api } = error;
  if (api === 'klarna-checkout-2') return undefined;
  if (api === 'klarna-network')
    return byCode(
      refusals.filter(({ product }) => product === 'Klarna Network'),
      code,
      status,
    );
  const said = refusals.find(
    ({ message }) => message !== undefined && startsWithOne(error_messages, message),
  );
  if (said !== undefined) return said;
  if (code !== undefined)
    return byCode(
      refusals.filter(({ product }) => product !== 'Klarna Network'),
      code,
      status,
    );
  const isAlone = (row: Refusal) => row.message === undefined || row.codeAlone === true;
  return [401, 429, 500].includes(status ?? 0)
    ? refusals.find(
        (row) => isAlone(row) && row.product === 'Klarna Payments' && row.statuses.includes(status ?? 0),
      )
    : undefined;
}

function byCode(
  rows: readonly Refusal[],
  code: string | undefined,
  status: number | undefined,
): Refusal | undefined {
  const sameCode = rows.filter(
    (row) => row.error_code === code && (row.message === undefined || row.codeAlone === true),
  );
  const sameStatus = sameCode.find(({ statuses }) => status !== undefined && statuses.includes(status));
  return sameStatus ?? sameCode[0];
}

function startsWithOne(messages: readonly string[], message: string): boolean {
  return messages.some((text) =>
    text
      .replace(/^[\s[("']+/, '')
      .toLowerCase()
      .startsWith(message.toLowerCase()),
  );
}

/** Klarna's sentences that the table does not explain, in Klarna's words. */
function quotedMessages({ error_messages }: ApiErrorFields, refusal: Refusal | undefined): Text[] {
  const sentences = error_messages
    .map(parseRefusalMessage)
    .flatMap((message) => (message.kind === 'sentence' && message.words !== '' ? [message.words] : []))
    .filter((words) => refusal?.message === undefined || !startsWithOne([words], refusal.message));
  if (sentences.length === 0) return [];
  const words = sentences.join(' · ');
  return [t`Klarna’s words: “${words.length > maxQuoted ? `${words.slice(0, maxQuoted)}…` : words}”`];
}

function unknownMeaning({ error, status }: KlarnaAnswer): Text {
  switch (error.api) {
    case 'klarna-network':
      return t`This is an error of Klarna’s newer API (Klarna Network), not of Klarna Payments. It is not about a payment session.`;
    case 'klarna-checkout-2':
      return t`This is an answer of an older API of Klarna Checkout, not of Klarna Payments.`;
    case undefined:
      return error.error_code === undefined && status === undefined
        ? t`The answer has no error code that explains it.`
        : t`Klarna does not document this answer for Payments, so its cause is not known here.`;
    default:
      return error.api satisfies never;
  }
}

function titleOf({ error: { error_code }, status, operation }: KlarnaAnswer): Text {
  const refused = refusedOperation(operation);
  const code = [error_code, status].filter((part) => part !== undefined).join(', ');
  return code === '' ? joinedText([refused, '.'], '') : t`${refused} (${code}).`;
}

function refusedOperation(operation: Operation | undefined): Text {
  switch (operation) {
    case 'create-session':
      return t`Klarna refused to create the session`;
    case 'update-session':
      return t`Klarna refused to update the session`;
    case 'read-session':
      return t`Klarna refused to read the session`;
    case 'create-order':
      return t`Klarna refused to create the order`;
    case 'cancel-authorization':
      return t`Klarna refused to cancel the authorization`;
    case 'create-customer-token':
      return t`Klarna refused to create the customer token`;
    case undefined:
      return t`Klarna refused the request`;
    default:
      return operation satisfies never;
  }
}
