import { Fragment } from 'preact';
import { formatPlainAmount, formatTaxRate } from '../../lib/klarna/money.ts';
import type { OrderLine, PaymentSession } from '../../lib/klarna/session.ts';
import { useFindings } from '../findings/findings-context.ts';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { Value } from '../parts/Value.tsx';
import { OrderLineNotes } from '../session/OrderLineNotes.tsx';
import { OrderTotals } from '../session/OrderTotals.tsx';

const columns = [
  'quantity',
  'unit_price',
  'tax_rate',
  'total_discount_amount',
  'total_tax_amount',
  'total_amount',
];

/** All order lines with every number, formatted and as it came. */
export function OrderLinesTab({ session }: { session: PaymentSession }) {
  const lines = session.order_lines ?? [];
  if (lines.length === 0) {
    return (
      <p class="empty">
        The session has no order lines. A shop sends them when it creates or updates the session.
      </p>
    );
  }
  return (
    <div class="table-scroll">
      <table class="lines wide">
        <thead>
          <tr>
            <th scope="col" class="number">
              #
            </th>
            <th scope="col">name, reference</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="number">
                <Breakable name={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <WideLine key={index} line={line ?? {}} index={index} currency={session.purchase_currency} />
          ))}
        </tbody>
      </table>
      <OrderTotals session={session} wire />
    </div>
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

interface WideLineProps {
  line: OrderLine;
  index: number;
  currency: string | null | undefined;
}

function WideLine({ line, index, currency }: WideLineProps) {
  const at = `order_lines[${index}]`;
  const { name, reference, product_url, quantity, quantity_unit, tax_rate } = line;
  const outcome = useFindings().inLine(at)?.outcome;
  const secondary = line.type && line.type !== 'physical' && line.type !== 'digital';
  return (
    <tr class={`${secondary ? 'secondary' : ''} ${outcome ? `has-${outcome}` : ''}`} data-line={at}>
      <td class="number quiet">{index}</td>
      <td>
        <span class="line-name">
          {name ? <Value text={name} path={`${at}.name`} /> : <span class="quiet">without a name</span>}
        </span>
        <OrderLineNotes line={{ ...line, total_discount_amount: null }} at={at} currency={currency} />
        {reference && (
          <span class="note quiet">
            <Value text={reference} path={`${at}.reference`} mono />
          </span>
        )}
        {product_url && (
          <span class="note small">
            <ExternalLink url={product_url} path={`${at}.product_url`} />
          </span>
        )}
      </td>
      <td class="number">
        {typeof quantity === 'number' ? (
          <Value text={quantity.toLocaleString()} path={`${at}.quantity`} />
        ) : (
          absent
        )}
        {quantity_unit && (
          <span class="raw">
            <Value text={quantity_unit} path={`${at}.quantity_unit`} />
          </span>
        )}
      </td>
      <Money minor={line.unit_price} currency={currency} path={`${at}.unit_price`} />
      <td class="number">
        {typeof tax_rate === 'number' ? (
          <>
            <Value text={formatTaxRate(tax_rate)} path={`${at}.tax_rate`} />
            <span class="raw mono">{tax_rate}</span>
          </>
        ) : (
          absent
        )}
      </td>
      <Money minor={line.total_discount_amount} currency={currency} path={`${at}.total_discount_amount`} />
      <Money minor={line.total_tax_amount} currency={currency} path={`${at}.total_tax_amount`} />
      <Money minor={line.total_amount} currency={currency} path={`${at}.total_amount`} />
    </tr>
  );
}

const absent = <span class="quiet">–</span>;

interface MoneyProps {
  minor: number | null | undefined;
  currency: string | null | undefined;
  path: string;
}

function Money({ minor, currency, path }: MoneyProps) {
  if (typeof minor !== 'number') return <td class="number">{absent}</td>;
  const formatted = formatPlainAmount(minor, currency);
  return (
    <td class="number">
      <Value text={formatted} path={path} />
      {formatted !== String(minor) && <span class="raw mono">{minor}</span>}
    </td>
  );
}
