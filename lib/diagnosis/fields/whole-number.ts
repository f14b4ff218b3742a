import type { FieldLimits } from '../../klarna/fields/limits.ts';
import { type Text, t } from '../../language/text.ts';

/** What is wrong with a number, and what to do. */
interface NumberProblem {
  says: Text;
  advice: Text;
}

/**
 * What is wrong with a whole number: amounts in minor units, rates in basis points, counts. `null` and absent are
 * nothing wrong. `name` is what the field is called in the sentence.
 */
export function wholeNumberProblem(
  name: string,
  value: unknown,
  { minimum, maximum }: FieldLimits,
): NumberProblem | undefined {
  if (value === undefined || value === null) return undefined;
  const isQuantity = /\bquantity$/.test(name);
  const advice = isQuantity
    ? t`Send a whole number. For 0.5 m, count in a smaller unit, or send quantity 1 with the price of the piece.`
    : t`Send a whole number: amounts in minor units (19.90 is 1990), rates with two implied decimals.`;
  if (typeof value !== 'number') return { says: notANumber(name, value), advice };
  if (!Number.isInteger(value)) return { says: t`\`${name}\` is ${value}, not a whole number.`, advice };
  if (!Number.isSafeInteger(value))
    return { says: t`\`${name}\` is too large to be an exact number.`, advice };
  if (minimum !== undefined && value < minimum) {
    return minimum === 0
      ? {
          says: t`\`${name}\` is ${value}, but must not be negative.`,
          advice: /\btax_rate$/.test(name)
            ? t`Send the tax rate of the line with two implied decimals (25 % is 2500), or 0 without tax.`
            : isQuantity
              ? t`Send the quantity without its sign. For a discount, send a negative \`unit_price\`.`
              : t`Send a discount as a positive \`total_discount_amount\`, or as a line of type \`discount\` with negative amounts.`,
        }
      : {
          says: t`\`${name}\` is ${value}, but Klarna documents at least ${minimum}.`,
          advice: t`Send at least ${minimum}.`,
        };
  }
  if (maximum !== undefined && value > maximum)
    return {
      says: t`\`${name}\` is ${value}, above the limit of ${maximum}.`,
      advice: t`Check the unit: amounts are in minor units, rates in basis points.`,
    };
  return undefined;
}

function notANumber(name: string, json: unknown): Text {
  if (Array.isArray(json)) return t`\`${name}\` is an array, not a number.`;
  if (typeof json === 'string') return t`\`${name}\` is a string, not a number.`;
  if (typeof json === 'boolean') return t`\`${name}\` is a boolean, not a number.`;
  return t`\`${name}\` is an object, not a number.`;
}
