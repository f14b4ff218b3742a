import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Json } from '../../lib/display/shown-value.ts';
import type { PaymentSession } from '../../lib/klarna/session.ts';
import { t } from '../../lib/language/on-screen.ts';
import { usePointed } from '../hooks/pointed-context.ts';
import { type Slice, slicesOf } from '../hooks/slices.ts';
import { useNear } from '../hooks/use-near.ts';
import { OrderTotals } from '../session/OrderTotals.tsx';
import { WideOrderLine } from './WideOrderLine.tsx';
import '../session/order-lines.css';
import './wide-order-lines.css';

const columns = [
  'quantity',
  'unit_price',
  'tax_rate',
  'total_discount_amount',
  'total_tax_amount',
  'total_amount',
];

/** What a line takes that has a name and a reference, px. */
const usualHeight = 52;

/** All order lines with every number, formatted and as it came. */
export function OrderLinesTab({ session, body }: { session: PaymentSession; body: Json }) {
  const lines = session.order_lines ?? [];
  if (lines.length === 0) {
    return (
      <p class="empty">
        {t`The session has no order lines. A shop sends them when it creates or updates the session.`}
      </p>
    );
  }
  return (
    <div class="table-scroll">
      <table class="order-lines wide-order-lines" aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="number">
              #
            </th>
            <th scope="col">{t`name, reference`}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="number">
                <Breakable name={column} />
              </th>
            ))}
          </tr>
        </thead>
        {slicesOf(lines.length).map((slice) => (
          <LinesSlice key={slice.from} currency={session.purchase_currency} {...{ slice, lines, body }} />
        ))}
      </table>
      <OrderTotals session={session} wire />
    </div>
  );
}

interface LinesSliceProps {
  slice: Slice;
  lines: NonNullable<PaymentSession['order_lines']>;
  currency: string | null | undefined;
  body: Json;
}

/** Some of the lines. Far from what is visible an empty row of their height stands for them. */
function LinesSlice({ slice: { from, to }, lines, currency, body }: LinesSliceProps) {
  const element = useRef<HTMLTableSectionElement>(null);
  const { isNear, height } = useNear(element, from === 0);
  const pointed = Number(usePointed()?.match(/^order_lines\[(\d+)\]/)?.[1]);
  const isDrawn = isNear || (pointed >= from && pointed < to);
  return (
    <tbody ref={element}>
      {isDrawn ? (
        lines
          .slice(from, to)
          .map((line, index) => (
            <WideOrderLine
              key={from + index}
              line={line ?? {}}
              index={from + index}
              {...{ currency, body }}
            />
          ))
      ) : (
        <tr>
          <td colSpan={columns.length + 2} style={{ height: `${height ?? (to - from) * usualHeight}px` }} />
        </tr>
      )}
    </tbody>
  );
}

/** A wire name that may break after its underscores. */
function Breakable({ name }: { name: string }) {
  return (
    <>
      {name.split(/(?<=_)/).map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </>
  );
}
