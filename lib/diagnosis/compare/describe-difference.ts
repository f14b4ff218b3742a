import { type Text, t } from '../../language/text.ts';
import type { DifferenceKind } from './difference-kind.ts';

/** One field in which two orders differ. Values may be personal: they are shown by path, never in a sentence. */
export interface OrderDifference {
  /** As `jsonPath` writes it. */
  path: string;
  kind: DifferenceKind;
  expected: unknown;
  actual: unknown;
}

/** Describes a difference between the authorized order and a placed order, in one sentence. */
export function describeDifference({ path, kind }: Pick<OrderDifference, 'path' | 'kind'>): Text {
  switch (kind) {
    case 'whitespace':
      return t`${path} differs only in spaces.`;
    case 'case':
      return t`${path} differs only in upper and lower case.`;
    case 'whitespace-and-case':
      return t`${path} differs only in spaces and in upper and lower case.`;
    case 'code-points':
      return t`${path} has the same letters in a different encoding (composed or decomposed).`;
    case 'number-format':
      return t`${path} has the same digits in a different format.`;
    case 'missing':
      return t`${path} is missing.`;
    case 'extra':
      return t`${path} was not part of what was authorized.`;
    case 'order':
      return t`${path} has the same lines in a different order.`;
    case 'value':
      return t`${path} has a different value.`;
    default:
      return kind satisfies never;
  }
}

/** Describes a difference between what the page passed and what the session has, in one sentence. */
export function describeSessionDifference({ path, kind }: Pick<OrderDifference, 'path' | 'kind'>): Text {
  switch (kind) {
    case 'whitespace':
      return t`${path} differs only in spaces from what the page passed.`;
    case 'case':
      return t`${path} differs only in upper and lower case from what the page passed.`;
    case 'whitespace-and-case':
      return t`${path} differs only in spaces and in upper and lower case from what the page passed.`;
    case 'code-points':
      return t`${path} has the same letters as what the page passed, in a different encoding (composed or decomposed).`;
    case 'number-format':
      return t`${path} has the same digits as what the page passed, in a different format.`;
    case 'missing':
      return t`${path} is missing in the session, but the page passed it.`;
    case 'extra':
      return t`${path} is in the session, but the page did not pass it.`;
    case 'order':
      return t`${path} has the same lines as what the page passed, in a different order.`;
    case 'value':
      return t`${path} differs from what the page passed.`;
    default:
      return kind satisfies never;
  }
}
