import { amountText } from '../../lib/klarna/money.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { Value } from '../parts/Value.tsx';
import './order-totals.css';

/** The order's own sums below its lines. In the popup the head has the path of the total: a path stands once. */
export function OrderTotals({ session, wire }: { session: PaymentSession; wire: boolean }) {
  const { order_amount, order_tax_amount, purchase_currency } = session;
  const money = (minor: number | null | undefined, path?: string) =>
    typeof minor === 'number' ? (
      <Value text={translate(amountText(minor, purchase_currency))} path={path} />
    ) : (
      t`not sent`
    );
  return (
    <dl class="order-totals">
      <dt class={wire ? 'mono' : undefined}>{wire ? 'order_tax_amount' : t`Tax included`}</dt>
      <dd class="number muted">{money(order_tax_amount, 'order_tax_amount')}</dd>
      <dt class={wire ? 'mono order-totals-total' : 'order-totals-total'}>
        {wire ? 'order_amount' : t`Total`}
      </dt>
      <dd class="number order-totals-total">{money(order_amount, wire ? 'order_amount' : undefined)}</dd>
    </dl>
  );
}
