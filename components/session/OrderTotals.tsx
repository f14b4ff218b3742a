import { formatAmount } from '../../lib/klarna/money.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import { Value } from '../parts/Value.tsx';

/** The order's own sums below its lines. The total has its path in the head. */
export function OrderTotals({ session, columns }: { session: PaymentSession; columns: number }) {
  const { order_amount, order_tax_amount, purchase_currency } = session;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={columns - 1}>
          Tax
        </th>
        <td class="number muted">
          {typeof order_tax_amount === 'number' ? (
            <Value text={formatAmount(order_tax_amount, purchase_currency)} path="order_tax_amount" />
          ) : (
            'not sent'
          )}
        </td>
      </tr>
      <tr class="total">
        <th scope="row" colSpan={columns - 1}>
          Total
        </th>
        <td class="number">
          {typeof order_amount === 'number' ? (
            <Value text={formatAmount(order_amount, purchase_currency)} />
          ) : (
            'not sent'
          )}
        </td>
      </tr>
    </tfoot>
  );
}
