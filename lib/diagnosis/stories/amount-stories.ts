import { t } from '../../language/text.ts';
import { numberOf, type Possible, sumOf, takesOff, taxIn, withLines } from './story.ts';

/** A discount, gift card or store credit above zero. */
export const wrongSign: Possible = (order) => {
  const adding = order.lines.filter((line) => takesOff(line) && line.total > 0);
  const [line] = adding;
  if (line === undefined || adding.length > 1) return undefined;
  const { fields, index, total, unit_price, tax } = line;
  const flipped = {
    ...fields,
    unit_price: -unit_price,
    total_amount: -total,
    ...(tax !== 0 && { total_tax_amount: -tax }),
  };
  return {
    kind: 'wrong-sign',
    path: `order_lines[${index}].total_amount`,
    says: t`Line ${index + 1}: a line of type \`${String(line.type)}\` adds ${total}, but \`order_amount\` has it taken off.`,
    advice: t`Send its \`unit_price\`, \`total_amount\` and tax below zero.`,
    corrected: withLines(order, new Map([[index, [flipped]]])),
  };
};

/** A coupon or gift card that is worth more than the rest of the order. */
export const couponTooLarge: Possible = (order) => {
  const sum = sumOf(order.lines, 'total');
  if (sum >= 0 || numberOf(order.order_amount) > 0) return undefined;
  const large = order.lines.filter((line) => takesOff(line) && line.quantity === 1 && line.total < sum);
  const [line] = large;
  if (line === undefined || large.length > 1) return undefined;
  const rest = sum - line.total;
  const less = {
    ...line.fields,
    unit_price: -rest,
    total_amount: -rest,
    ...(line.tax !== 0 && { total_tax_amount: taxIn(-rest, line.rate) }),
  };
  return {
    kind: 'coupon-too-large',
    path: `order_lines[${line.index}].total_amount`,
    says: t`The lines add up to ${sum}: line ${line.index + 1} takes off ${-line.total}, but the rest of the order costs ${rest}.`,
    advice: t`Take off no more than the rest of the order costs (${rest}).`,
    corrected: withLines(order, new Map([[line.index, [less]]]), { order_amount: 0 }),
  };
};

const amounts = ['unit_price', 'total_amount', 'total_tax_amount', 'total_discount_amount'] as const;

/** Amounts in euros or crowns instead of minor units. */
export const majorUnits: Possible = (order) => {
  const minor = (json: unknown) => (typeof json === 'number' ? Math.round(json * 100) : json);
  const places = order.lines.flatMap(({ fields, index }) =>
    amounts.flatMap((name) => (Number.isInteger(fields[name] ?? 0) ? [] : [`order_lines[${index}].${name}`])),
  );
  const ofOrder = (['order_amount', 'order_tax_amount'] as const).filter(
    (name) => !Number.isInteger(order[name] ?? 0),
  );
  const [path] = [...places, ...ofOrder];
  if (path === undefined) return undefined;
  const lines = order.lines.map(
    ({ fields, index }) =>
      [
        index,
        [
          {
            ...fields,
            ...Object.fromEntries(
              amounts.filter((name) => fields[name] !== undefined).map((name) => [name, minor(fields[name])]),
            ),
          },
        ],
      ] as const,
  );
  return {
    kind: 'major-units',
    path,
    says: t`The amounts have decimals, but Klarna takes minor units: 19.90 is 1990.`,
    advice: t`Send every amount in minor units, as a whole number.`,
    corrected: withLines(order, new Map(lines), {
      order_amount: minor(order.order_amount),
      order_tax_amount: minor(order.order_tax_amount),
    }),
  };
};
