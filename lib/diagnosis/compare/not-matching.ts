import { joinedText, type Text, t } from '../../language/text.ts';
import type { OrderDifference } from './describe-difference.ts';

/** How many fields the predicted sentence names. */
const maxNamed = 12;

/**
 * What Klarna would answer to an order with these differences, in Klarna's words; `undefined` if it would accept it.
 * Lists of unequal length are named by their lengths, and lines in another order are left out: whether Klarna minds
 * them is not documented.
 */
export function notMatchingFields(
  differences: readonly OrderDifference[],
  items: { expected: number; actual: number },
): Text | undefined {
  const ofLines = items.expected !== items.actual;
  const named = differences
    .filter(({ path, kind }) => kind !== 'order' && !(ofLines && path.startsWith('order_lines')))
    .map(({ path }) => path);
  const all = ofLines
    ? [
        ...named,
        `Incorrect number of items in the cart. Expected: ${items.expected}, Actual: ${items.actual}`,
      ]
    : named;
  if (all.length === 0) return undefined;
  const rest = all.length - maxNamed;
  const shown = rest > 0 ? [...all.slice(0, maxNamed), t`… ${rest} more`] : all;
  return joinedText(['Not matching fields: [', joinedText(shown, ', '), ']'], '');
}
