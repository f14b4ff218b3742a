import { plainAmountText } from '../../lib/klarna/money.ts';
import type { OrderLine } from '../../lib/klarna/session.ts';
import { formatNumber, t, translate } from '../../lib/language/on-screen.ts';
import { Sentence } from '../parts/Sentence.tsx';
import { Value } from '../parts/Value.tsx';
import './order-lines.css';

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
        <span class="order-lines-note">
          <Value text={type} path={`${at}.type`} mono />
        </span>
      )}
      {typeof total_discount_amount === 'number' && total_discount_amount !== 0 && (
        <span class="order-lines-note">
          <Sentence
            text={t`discount ${'{amount}'}`}
            parts={{
              amount: (
                <Value
                  text={translate(plainAmountText(total_discount_amount, currency))}
                  path={`${at}.total_discount_amount`}
                />
              ),
            }}
          />
        </span>
      )}
      {subscription && (
        <span class="order-lines-note">
          <SubscriptionNote subscription={subscription} at={`${at}.subscription`} />
        </span>
      )}
    </>
  );
}

function SubscriptionNote({ subscription, at }: SubscriptionNoteProps) {
  const { name, interval, interval_count } = subscription;
  return (
    <Sentence
      text={interval ? t`subscription ${'{name}'}, every ${'{interval}'}` : t`subscription ${'{name}'}`}
      parts={{
        name: name ? <Value text={name} path={`${at}.name`} /> : '',
        interval: interval && (
          <>
            {typeof interval_count === 'number' && (
              <Value text={formatNumber(interval_count)} path={`${at}.interval_count`} />
            )}{' '}
            <Value text={interval} path={`${at}.interval`} mono />
          </>
        ),
      }}
    />
  );
}

interface SubscriptionNoteProps {
  subscription: NonNullable<OrderLine['subscription']>;
  /** JSON path of it. */
  at: string;
}
