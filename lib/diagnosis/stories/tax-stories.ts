import { t } from '../../language/text.ts';
import {
  type Fields,
  numberOf,
  type Possible,
  percent,
  type SentLine,
  type SentOrder,
  type Story,
  sumOf,
  takesOff,
  taxFits,
  taxIn,
  withLines,
} from './story.ts';

/** A line, mostly shipping, whose tax was divided over two rates of the goods. */
export const twoRates: Possible = (order) => {
  const wrong = order.lines.filter((line) => !taxFits(line));
  const [line] = wrong;
  if (line === undefined || wrong.length > 1 || line.quantity !== 1 || line.discount !== 0) return undefined;
  const rates = [
    ...new Set(order.lines.filter(({ index }) => index !== line.index).map(({ rate }) => rate)),
  ].sort((a, b) => a - b);
  const pairs = rates.flatMap((low, at) => rates.slice(at + 1).map((high) => ({ low, high })));
  const fitting = pairs.filter(({ low, high }) => {
    const [least, most] = [taxIn(line.total, low), taxIn(line.total, high)].sort((a, b) => a - b);
    return least !== undefined && most !== undefined && least < line.tax && line.tax < most;
  });
  const [pair] = fitting;
  if (pair === undefined || fitting.length > 1) return undefined;
  const share = (rate: number) => rate / (10_000 + rate);
  const atHigh = Math.round((line.tax - line.total * share(pair.low)) / (share(pair.high) - share(pair.low)));
  const part = (total: number, tax_rate: number, total_tax_amount: number): Fields => ({
    ...line.fields,
    unit_price: total,
    total_amount: total,
    tax_rate,
    total_tax_amount,
  });
  const taxAtHigh = taxIn(atHigh, pair.high);
  return {
    kind: 'two-rates',
    path: `order_lines[${line.index}].total_tax_amount`,
    says: t`Line ${line.index + 1}: its tax ${line.tax} is between the tax at ${percent(pair.low)} % (${taxIn(line.total, pair.low)}) and at ${percent(pair.high)} % (${taxIn(line.total, pair.high)}), the rates of the other lines. It has two rates.`,
    advice: t`Send one line for each rate. The amounts of the two lines below follow from the tax.`,
    corrected: withLines(
      order,
      new Map([
        [
          line.index,
          [part(atHigh, pair.high, taxAtHigh), part(line.total - atHigh, pair.low, line.tax - taxAtHigh)],
        ],
      ]),
    ),
  };
};

/** A discount at a rate, without tax, whose goods are at 0 %. */
export const discountOfUntaxedGoods: Possible = (order) => {
  const untaxed = order.lines.filter(
    (line) => takesOff(line) && line.rate > 0 && line.tax === 0 && line.total !== 0,
  );
  const [line] = untaxed;
  const hasUntaxedGoods = order.lines.some(
    (other) => !takesOff(other) && other.rate === 0 && other.total > 0,
  );
  if (line === undefined || untaxed.length > 1 || !hasUntaxedGoods) return undefined;
  return {
    kind: 'discount-of-untaxed-goods',
    path: `order_lines[${line.index}].total_tax_amount`,
    says: t`Line ${line.index + 1}: it has no tax, but a \`tax_rate\` of ${percent(line.rate)} %. There are goods at 0 % that it belongs to.`,
    advice: t`Send \`tax_rate\` 0 for it: a discount has the rate of its goods.`,
    corrected: withLines(
      order,
      new Map([[line.index, [{ ...line.fields, tax_rate: 0, total_tax_amount: 0 }]]]),
    ),
  };
};

/** A line whose tax is in the tax of the order only. */
export const lineWithoutTax: Possible = (order) => {
  const untaxed = order.lines.filter((line) => line.rate > 0 && line.tax === 0 && !taxFits(line));
  const [line] = untaxed;
  if (line === undefined || untaxed.length > 1) return undefined;
  const tax = taxIn(line.total, line.rate);
  const off = numberOf(order.order_tax_amount) - sumOf(order.lines, 'tax');
  if (Math.abs(off - tax) > 1) return undefined;
  return {
    kind: 'line-without-tax',
    path: `order_lines[${line.index}].total_tax_amount`,
    says: t`Line ${line.index + 1} has no tax, but \`order_tax_amount\` includes ${off} for it.`,
    advice: t`Send ${tax} as its \`total_tax_amount\`.`,
    corrected: withLines(order, new Map([[line.index, [{ ...line.fields, total_tax_amount: tax }]]])),
  };
};

/** A rate in percent instead of basis points. */
export const rateInPercent: Possible = (order) => {
  const wrong = order.lines.filter((line) => line.rate !== 0 && !taxFits(line));
  const factorOf = ({ rate }: SentLine) => (rate < 1 ? 10_000 : 100);
  const fits = (line: SentLine) => line.rate <= 100 && taxFits({ ...line, rate: line.rate * factorOf(line) });
  const [line] = wrong;
  if (line === undefined || !wrong.every(fits)) return undefined;
  const changed = wrong.map(
    (each) => [each.index, [{ ...each.fields, tax_rate: Math.round(each.rate * factorOf(each)) }]] as const,
  );
  const right = Math.round(line.rate * factorOf(line));
  return {
    kind: 'rate-in-percent',
    path: `order_lines[${line.index}].tax_rate`,
    says: t`Line ${line.index + 1}: \`tax_rate\` ${line.rate} is ${percent(line.rate)} %, but the tax was calculated with ${percent(right)} %.`,
    advice: t`The rate has two implied decimals: send ${right}.`,
    corrected: withLines(order, new Map(changed)),
  };
};

/** The tax on top of a total that includes it. */
export const taxOnTop: Possible = (order) =>
  withContainedTax(order, {
    kind: 'tax-on-top',
    isMistake: ({ total, rate, tax }) => Math.abs(tax - (total * rate) / 10_000) <= 1,
    says: (line) =>
      t`Line ${line.index + 1}: its tax ${line.tax} was calculated on top of \`total_amount\`, which includes tax.`,
  });

/** The tax of one piece instead of that of the line. */
export const taxOfOnePiece: Possible = (order) =>
  withContainedTax(order, {
    kind: 'tax-of-one-piece',
    isMistake: ({ total, rate, tax, quantity }) =>
      quantity > 1 && Math.abs(tax - (total * rate) / (10_000 + rate) / quantity) <= 1,
    says: (line) => t`Line ${line.index + 1}: its tax ${line.tax} is the tax of one piece.`,
  });

function withContainedTax(
  order: SentOrder,
  {
    kind,
    isMistake,
    says,
  }: { kind: string; isMistake(line: SentLine): boolean; says(line: SentLine): Story['says'] },
): Story | undefined {
  const wrong = order.lines.filter((line) => !taxFits(line));
  const [line] = wrong;
  if (line === undefined || !wrong.every((each) => each.rate > 0 && each.tax !== 0 && isMistake(each)))
    return undefined;
  const changed = wrong.map(
    (each) => [each.index, [{ ...each.fields, total_tax_amount: taxIn(each.total, each.rate) }]] as const,
  );
  const tax = order.lines.reduce(
    (sum, each) => sum + (wrong.includes(each) ? taxIn(each.total, each.rate) : each.tax),
    0,
  );
  return {
    kind,
    path: `order_lines[${line.index}].total_tax_amount`,
    says: says(line),
    advice: t`Send the tax that \`total_amount\` contains, ${taxIn(line.total, line.rate)}, and the sum of the taxes as \`order_tax_amount\`.`,
    corrected: withLines(
      order,
      new Map(changed),
      order.order_tax_amount === undefined ? {} : { order_tax_amount: tax },
    ),
  };
}
