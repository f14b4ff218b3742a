import { t } from '../../language/t.ts';
import type { DifferenceKind } from './difference-kind.ts';

/** One field in which two orders differ. Values may be personal: they are shown by path, never in a sentence. */
export interface OrderDifference {
  /** As `jsonPath` writes it. */
  path: string;
  kind: DifferenceKind;
  expected: unknown;
  actual: unknown;
}

/** What a difference of two orders comes to, in a sentence. */
export function describeDifference({ path, kind }: Pick<OrderDifference, 'path' | 'kind'>): string {
  switch (kind) {
    case 'whitespace':
      return t`${path} differs in spaces only.`;
    case 'case':
      return t`${path} differs in upper and lower case only.`;
    case 'whitespace-and-case':
      return t`${path} differs in spaces and in upper and lower case only.`;
    case 'code-points':
      return t`${path} has the same letters, encoded differently (composed or decomposed).`;
    case 'number-format':
      return t`${path} has the same digits, written differently.`;
    case 'missing':
      return t`${path} is missing.`;
    case 'extra':
      return t`${path} was not there before.`;
    case 'order':
      return t`${path} has the same lines in another order.`;
    case 'value':
      return t`${path} has another value.`;
    default:
      return kind satisfies never;
  }
}

/** The same of a session that was passed as `expected` by the page. */
export function describeSessionDifference({ path, kind }: Pick<OrderDifference, 'path' | 'kind'>): string {
  switch (kind) {
    case 'whitespace':
      return t`${path} differs in spaces only in the session, compared with what the page passed.`;
    case 'case':
      return t`${path} differs in upper and lower case only in the session, compared with what the page passed.`;
    case 'whitespace-and-case':
      return t`${path} differs in spaces and in upper and lower case only in the session, compared with what the page passed.`;
    case 'code-points':
      return t`${path} has the same letters, encoded differently (composed or decomposed) in the session, compared with what the page passed.`;
    case 'number-format':
      return t`${path} has the same digits, written differently in the session, compared with what the page passed.`;
    case 'missing':
      return t`${path} is missing in the session, compared with what the page passed.`;
    case 'extra':
      return t`${path} was not there before in the session, compared with what the page passed.`;
    case 'order':
      return t`${path} has the same lines in another order in the session, compared with what the page passed.`;
    case 'value':
      return t`${path} has another value in the session, compared with what the page passed.`;
    default:
      return kind satisfies never;
  }
}
