import { formatPlainAmount } from '../../lib/klarna/money.ts';
import type { OrderLine } from '../../lib/klarna/session.ts';
import { Value } from '../parts/Value.tsx';

interface OrderLineNotesProps {
  line: OrderLine;
  /** JSON path of the line. */
  at: string;
  currency: string | null | undefined;
}

/** What only some lines have: another type than goods, a discount, a subscription. */
export function OrderLineNotes({ line, at, currency }: OrderLineNotesProps) {
  const { type, total_discount_amount, subscription } = line;
  return (
    <>
      {type && type !== 'physical' && (
        <span class="note">
          <Value text={type} path={`${at}.type`} mono />
        </span>
      )}
      {typeof total_discount_amount === 'number' && total_discount_amount !== 0 && (
        <span class="note">
          discount{' '}
          <Value
            text={formatPlainAmount(total_discount_amount, currency)}
            path={`${at}.total_discount_amount`}
          />
        </span>
      )}
      {subscription && (
        <span class="note">
          {'subscription '}
          {subscription.name && <Value text={subscription.name} path={`${at}.subscription.name`} />}
          {subscription.interval && (
            <>
              {', every '}
              {typeof subscription.interval_count === 'number' && (
                <Value
                  text={String(subscription.interval_count)}
                  path={`${at}.subscription.interval_count`}
                />
              )}{' '}
              <Value text={subscription.interval} path={`${at}.subscription.interval`} mono />
            </>
          )}
        </span>
      )}
    </>
  );
}
