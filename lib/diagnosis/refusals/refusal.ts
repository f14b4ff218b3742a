import type { Operation } from '../../klarna/operation.ts';
import { type Text, t } from '../../language/text.ts';
import type { RuleSource } from '../rule.ts';

/** The product of Klarna whose API gives an answer. Its name is the same in every language. */
export type Product =
  | 'Klarna Payments'
  | 'Klarna Checkout'
  | 'Order Management'
  | 'Customer Token'
  | 'Klarna Network';

/** One way in which Klarna refuses a request: what it means, and what helps. */
export interface Refusal {
  /** In kebab-case, for `docs/refusals.md` and the tests. */
  id: string;
  product: Product;
  /** The HTTP statuses that Klarna documents or that were observed; empty if none is known. */
  statuses: readonly number[];
  error_code: string;
  /** How the message starts, as on the wire. Absent: any message, or none. */
  message?: string;
  /** Whether the code means the same without this message. */
  codeAlone?: true;
  /** What the answer means, in one or two sentences. Only what Klarna documents or what was shown in public. */
  meaning: Text;
  /** What to do, in order. */
  steps: readonly Text[];
  /** Whether Klarna repeats it to every create order with the same `authorization_token`. */
  isRepeated?: true;
  /** What the shopper sees meanwhile, where Klarna documents it. */
  shopper?: Partial<Record<Operation, Text>>;
  source: RuleSource;
}

/** A public issue as a source: `owner/repository#number`. */
export const publicIssue = (issue: string): RuleSource => {
  const [repository, number] = issue.split('#');
  return { says: issue, url: `https://github.com/${repository}/issues/${number}` };
};

export const orderManagementErrors: RuleSource = {
  says: 'Klarna, “Error codes and messages for Order Management”',
  url: 'https://docs.klarna.com/resources/developer-tools/error-handling/error-codes-and-messages-for-order-management/',
};

/** What a server error means, in any of Klarna's APIs. */
export const serverFailed = t`Klarna’s server failed. The request itself is not shown to be wrong.`;
