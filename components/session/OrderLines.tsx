import { useState } from 'preact/hooks';
import type { Json } from '../../lib/display/shown-value.ts';
import { plainAmountText, taxRateText } from '../../lib/klarna/money.ts';
import type { OrderLine, PaymentSession } from '../../lib/klarna/session.ts';
import { counted, formatNumber, t, translate } from '../../lib/language/on-screen.ts';
import { useFindings } from '../findings/findings-context.ts';
import { onFieldKey } from '../parts/field-keys.ts';
import { Section } from '../parts/Section.tsx';
import { Value } from '../parts/Value.tsx';
import { LineActions } from './LineActions.tsx';
import { OrderLineNotes } from './OrderLineNotes.tsx';
import { OrderTotals } from './OrderTotals.tsx';
import './order-lines.css';

/** More lines than this are shown on request. */
const shownLines = 12;

/** The order lines in a narrow space: five columns, the rest as notes under the name. */
export function OrderLines({ session, body }: { session: PaymentSession; body: Json }) {
  const [all, setAll] = useState(false);
  const lines = session.order_lines ?? [];
  const shown = all || lines.length <= shownLines + 2 ? lines : lines.slice(0, shownLines);
  return (
    <Section title={t`Order lines`} count={lines.length}>
      {lines.length === 0 ? (
        <p class="empty">
          {t`The session has no order lines. A shop sends them when it creates or updates the session.`}
        </p>
      ) : (
        <div>
          <table class={crowded(lines, session.purchase_currency) ? 'order-lines crowded' : 'order-lines'}>
            <thead>
              <tr>
                <th scope="col">{t`Name`}</th>
                <th scope="col" class="number">{t`Qty`}</th>
                <th scope="col" class="number">{t`Unit`}</th>
                <th scope="col" class="number">{t`Tax`}</th>
                <th scope="col" class="number">{t`Total`}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line, index) => (
                <Line
                  key={index}
                  line={line ?? {}}
                  index={index}
                  currency={session.purchase_currency}
                  body={body}
                />
              ))}
              {shown.length < lines.length && (
                <tr>
                  <td colSpan={5}>
                    <button type="button" class="link-button" onClick={() => setAll(true)}>
                      {t`Show all ${counted(lines.length, 'line')}`}
                    </button>
                  </td>
                </tr>
              )}
            </tbody>
          </table>
          <OrderTotals session={session} wire={false} />
        </div>
      )}
    </Section>
  );
}

interface LineProps {
  line: OrderLine;
  index: number;
  currency: string | null | undefined;
  body: Json;
}

function Line({ line, index, currency, body }: LineProps) {
  const at = `order_lines[${index}]`;
  const outcome = useFindings().inLine(at)?.outcome;
  const plain =
    line.type === undefined || line.type === null || line.type === 'physical' || line.type === 'digital';
  return (
    <tr
      class={`${plain ? '' : 'secondary'} ${outcome ? `has-${outcome}` : ''}`}
      data-line={at}
      tabIndex={-1}
      onKeyDown={onFieldKey}
    >
      <td class="order-lines-main">
        <span class="order-lines-name">
          {line.name ? (
            <Value text={line.name} path={`${at}.name`} />
          ) : (
            <span class="quiet">{t`no name`}</span>
          )}
        </span>
        <OrderLineNotes line={line} at={at} currency={currency} />
        <LineActions body={body} index={index} />
      </td>
      <Cell
        text={typeof line.quantity === 'number' ? formatNumber(line.quantity) : undefined}
        path={`${at}.quantity`}
      />
      <Cell text={amount(line.unit_price, currency)} path={`${at}.unit_price`} />
      <Cell text={rate(line.tax_rate)} path={`${at}.tax_rate`} />
      <Cell text={amount(line.total_amount, currency)} path={`${at}.total_amount`} />
    </tr>
  );
}

function Cell({ text, path }: { text: string | undefined; path: string }) {
  return (
    <td class="number">
      {text === undefined ? <span class="quiet">–</span> : <Value text={text} path={path} />}
    </td>
  );
}

/** Whether unit price and total leave no room for a name beside them. */
function crowded(
  lines: readonly (OrderLine | null | undefined)[],
  currency: string | null | undefined,
): boolean {
  const length = (minor: number | null | undefined) => amount(minor, currency)?.length ?? 0;
  return lines.some((line) => length(line?.unit_price) + length(line?.total_amount) > 20);
}

function amount(minor: number | null | undefined, currency: string | null | undefined): string | undefined {
  return typeof minor === 'number' ? translate(plainAmountText(minor, currency)) : undefined;
}

function rate(basisPoints: number | null | undefined): string | undefined {
  return typeof basisPoints === 'number' ? translate(taxRateText(basisPoints)) : undefined;
}
