import { formattedNumber, joinedText, type Text, t } from '../../language/text.ts';
import { containedTax, formatContainedTax, isWithinOne, roundedTax } from '../line-sums.ts';
import { type Line, taxIsALine } from '../order.ts';
import { describeOffset, judgeLines, type LineVerdict, orderRule } from '../order-rule.ts';
import { apiDescription } from '../sources.ts';

/**
 * Klarna's page on tax handling also describes the reverse check: the rate, calculated from the tax, within ±1. That
 * check refuses lines that the same page calls accepted (2900 at 20 % with 483), so it is not used.
 */
export const lineTax = orderRule({
  id: 'line-tax',
  title:
    'A line’s `total_tax_amount` is the tax that its `total_amount` contains at its `tax_rate`, within ±1',
  severity: 'fail',
  source: apiDescription,
  judge(order) {
    if (taxIsALine(order)) {
      return [{ outcome: 'pass', says: t`In the US, lines have no tax of their own.` }];
    }
    return judgeLines(order, 'total_tax_amount', judgeTax);
  },
});

function judgeTax(line: Line, index: number): LineVerdict {
  const { total_amount, tax_rate, total_tax_amount } = line;
  const path = `order_lines[${index}].total_tax_amount`;
  if (total_tax_amount === 'unreadable') return 'unreadable';
  const tax = total_tax_amount === 'missing' ? 0 : total_tax_amount;
  if (tax_rate === 'missing') {
    if (tax === 0) return 'does-not-apply';
    return {
      outcome: 'info',
      says: t`Line ${index + 1}: \`total_tax_amount\` is ${tax}, but there is no \`tax_rate\` to check it against.`,
      advice: t`Outside the US, send \`tax_rate\` and \`total_tax_amount\` on every line.`,
      path,
    };
  }
  const contained = containedTax(line);
  if (contained === undefined) return 'unreadable';
  if (isWithinOne(tax, contained)) return 'right';
  const expected = roundedTax(contained);
  const [name, rate, contains] = [
    index + 1,
    formattedNumber(Number(tax_rate) / 100),
    formatContainedTax(contained),
  ];
  return {
    outcome: 'fail',
    says:
      total_tax_amount === 'missing'
        ? t`Line ${name}: \`total_tax_amount\` is missing. ${total_amount} at ${rate} % contains ${contains}.`
        : t`Line ${name}: \`total_tax_amount\` is ${describeOffset(BigInt(tax) - expected)}. ${total_amount} at ${rate} % contains ${contains}.`,
    advice: joinedText(
      [
        ...suspicion(line),
        tax === 0
          ? t`Either the line has tax: then send ${expected}, and add it to \`order_tax_amount\`. Or it has none: then send \`tax_rate\` 0.`
          : t`Find out which number is wrong: \`total_tax_amount\`, \`tax_rate\` or \`total_amount\`.`,
      ],
      ' ',
    ),
    path,
    sum: {
      formula: `${total_amount} × ${tax_rate} ÷ ${10_000 + Number(tax_rate)}`,
      expected: Number(expected),
      actual: tax,
      tolerance: 1,
      unit: 'minor-units',
    },
  };
}

/** The mistakes that result in exactly this number. */
function suspicion(line: Line): Text[] {
  const { quantity, tax_rate, total_amount, total_tax_amount: tax } = line;
  if (typeof tax !== 'number' || tax === 0) return [];
  const rate = Number(tax_rate);
  const onTop = { part: BigInt(Number(total_amount)) * BigInt(rate), base: 10_000n };
  if (isWithinOne(tax, onTop))
    return [t`The tax was added on top of \`total_amount\`, but \`total_amount\` already includes it.`];
  const inPercent = rate > 0 && rate <= 100 ? containedTax({ ...line, tax_rate: rate * 100 }) : undefined;
  if (inPercent !== undefined && isWithinOne(tax, inPercent))
    return [t`\`tax_rate\` has two implied decimals: ${rate} % is ${rate * 100}.`];
  const ofAll = containedTax(line);
  const pieces = typeof quantity === 'number' ? BigInt(quantity) : 0n;
  if (ofAll !== undefined && pieces > 1n && isWithinOne(tax, { part: ofAll.part, base: ofAll.base * pieces }))
    return [t`This is the tax of a single item.`];
  return [];
}
