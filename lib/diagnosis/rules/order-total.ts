import type { OrderLine } from '../../klarna/session.ts';
import { rule } from '../rule.ts';

/** R4. No tolerance is documented, so none is given. */
export const orderTotal = rule({
  id: 'order-total',
  title: '`order_amount` is the sum of the lines’ `total_amount`',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  judgesBodies: true,
  source: {
    says: 'Klarna’s examples of tax handling, in which the two always agree',
    url: 'https://docs.klarna.com/payments/web-payments/integrate-with-klarna-payments/additional-resources/error-handling-and-validations/tax-handling/',
  },
  judge({ session: { order_amount, order_lines } }) {
    const totals = order_lines?.map((line: OrderLine | null | undefined) => line?.total_amount) ?? [];
    const known = totals.filter((total) => typeof total === 'number');
    if (typeof order_amount !== 'number' || totals.length === 0 || known.length < totals.length) {
      return [
        { outcome: 'could-not-check', why: 'It needs order_amount, and a total_amount on every order line.' },
      ];
    }
    const expected = known.reduce((sum, total) => sum + total, 0);
    if (expected === order_amount) {
      return [{ outcome: 'pass', says: `order_amount is the sum of ${known.length} lines.` }];
    }
    const off = Math.abs(order_amount - expected);
    const direction = order_amount < expected ? 'low' : 'high';
    return [
      {
        outcome: 'fail',
        says: `order_amount is ${off} too ${direction}: the lines add up to ${expected}.`,
        advice: 'Send the sum of all total_amount, or add the line that is missing (shipping, discount).',
        path: 'order_amount',
        sum: {
          formula: known.map((total) => (total < 0 ? `(${total})` : String(total))).join(' + '),
          expected,
          actual: order_amount,
          tolerance: 0,
          unit: 'minor-units',
        },
      },
    ];
  },
});
