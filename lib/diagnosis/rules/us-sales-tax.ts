import { t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { absolute } from '../line-sums.ts';
import { type Order, sumOf, taxIsALine } from '../order.ts';
import { describeOffset, orderRule, sumFormula } from '../order-rule.ts';
import { taxHandling } from '../sources.ts';

/** In the US, the tax is a line of type `sales_tax`, and `order_tax_amount` is the total of that line. */
export const usSalesTax = orderRule({
  id: 'us-sales-tax',
  title:
    'In the US, tax is a line of type `sales_tax`, `order_tax_amount` is its total, and no line has a `tax_rate`',
  severity: 'fail',
  source: taxHandling,
  judge(order) {
    if (!taxIsALine(order)) return [];
    const said = [...lineRates(order), ...orderTax(order)];
    const isFine = said.every(({ outcome }) => outcome === 'pass');
    return isFine ? said : said.filter(({ outcome }) => outcome !== 'pass');
  },
});

function lineRates({ lines }: Order): Verdict[] {
  return lines.flatMap(({ tax_rate }, index) =>
    typeof tax_rate === 'number' && tax_rate !== 0
      ? [
          {
            outcome: 'warn',
            says: t`Line ${index + 1} has a \`tax_rate\` of ${tax_rate}. Klarna documents it only for countries outside the US.`,
            advice: t`Omit it, and send the tax of the whole order as a line of type \`sales_tax\`.`,
            path: `order_lines[${index}].tax_rate`,
          },
        ]
      : [],
  );
}

function orderTax({ order_tax_amount: tax, lines }: Order): Verdict[] {
  const taxLines = lines.filter(({ type }) => type === 'sales_tax').map(({ total_amount }) => total_amount);
  const sum = sumOf(taxLines);
  if (sum === undefined || tax === 'unreadable') {
    return [{ outcome: 'could-not-check', why: t`A tax amount is not a whole number.` }];
  }
  const path = 'order_tax_amount';
  if (tax === 'missing' && sum !== 0n) {
    return [
      {
        outcome: 'info',
        says: t`The \`sales_tax\` lines add up to ${sum}, but \`order_tax_amount\` is missing.`,
        advice: t`It is optional, but Klarna’s example for the US has it.`,
        path,
      },
    ];
  }
  const off = BigInt(tax === 'missing' ? 0 : tax) - sum;
  if (off === 0n) {
    const says =
      sum === 0n ? t`There is no tax.` : t`\`order_tax_amount\` is the total of the \`sales_tax\` lines.`;
    return [{ outcome: 'pass', says }];
  }
  const onLines = sumOf(lines.map(({ total_tax_amount }) => total_tax_amount)) ?? 0n;
  const isOnLines = taxLines.length === 0 && absolute(BigInt(Number(tax)) - onLines) <= BigInt(lines.length);
  return [
    {
      outcome: isOnLines ? 'warn' : 'fail',
      says:
        taxLines.length === 0
          ? t`\`order_tax_amount\` is ${tax}, but no line has the type \`sales_tax\`.`
          : t`\`order_tax_amount\` is ${describeOffset(off)}. The \`sales_tax\` lines add up to ${sum}.`,
      advice: isOnLines
        ? t`The tax is on the lines, as for countries outside the US. For the US, Klarna documents one line of type \`sales_tax\` instead.`
        : t`Send the total of the \`sales_tax\` lines as \`order_tax_amount\`.`,
      path,
      sum: {
        formula:
          taxLines.length === 0 ? '0' : sumFormula(taxLines.filter((total) => typeof total === 'number')),
        expected: Number(sum),
        actual: Number(tax),
        tolerance: 0,
        unit: 'minor-units',
      },
    },
  ];
}
