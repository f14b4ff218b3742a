import type { Json } from '../../lib/display/shown-value.ts';
import { plainAmountText, taxRateText } from '../../lib/klarna/money.ts';
import type { OrderLine } from '../../lib/klarna/session.ts';
import { formatNumber, t, translate } from '../../lib/language/on-screen.ts';
import { useFindings } from '../findings/findings-context.ts';
import { ExternalLink } from '../parts/ExternalLink.tsx';
import { onFieldKey } from '../parts/field-keys.ts';
import { Value } from '../parts/Value.tsx';
import { LineActions } from '../session/LineActions.tsx';
import { OrderLineNotes } from '../session/OrderLineNotes.tsx';
import '../session/order-lines.css';

interface WideOrderLineProps {
  line: OrderLine;
  index: number;
  currency: string | null | undefined;
  /** Klarna's whole answer. */
  body: Json;
}

/** An order line with every number, formatted and as it came. */
export function WideOrderLine({ line, index, currency, body }: WideOrderLineProps) {
  const at = `order_lines[${index}]`;
  const { name, reference, product_url, quantity, quantity_unit, tax_rate } = line;
  const outcome = useFindings().inLine(at)?.outcome;
  const secondary = line.type && line.type !== 'physical' && line.type !== 'digital';
  return (
    <tr
      class={`${secondary ? 'secondary' : ''} ${outcome ? `has-${outcome}` : ''}`}
      data-line={at}
      aria-rowindex={index + 2}
      tabIndex={-1}
      onKeyDown={onFieldKey}
    >
      <td class="number quiet">{index}</td>
      <td class="order-lines-main">
        <span class="order-lines-name">
          {name ? <Value text={name} path={`${at}.name`} /> : <span class="quiet">{t`no name`}</span>}
        </span>
        <OrderLineNotes line={{ ...line, total_discount_amount: null }} at={at} currency={currency} />
        {reference && (
          <span class="order-lines-note quiet">
            <Value text={reference} path={`${at}.reference`} mono />
          </span>
        )}
        {product_url && (
          <span class="order-lines-note small">
            <ExternalLink url={product_url} path={`${at}.product_url`} />
          </span>
        )}
        <LineActions body={body} index={index} />
      </td>
      <td class="number">
        {typeof quantity === 'number' ? (
          <Value text={formatNumber(quantity)} path={`${at}.quantity`} />
        ) : (
          absent
        )}
        {quantity_unit && (
          <span class="value-raw">
            <Value text={quantity_unit} path={`${at}.quantity_unit`} />
          </span>
        )}
      </td>
      <Money minor={line.unit_price} currency={currency} path={`${at}.unit_price`} />
      <td class="number">
        {typeof tax_rate === 'number' ? (
          <>
            <Value text={translate(taxRateText(tax_rate))} path={`${at}.tax_rate`} />
            <span class="value-raw mono">{tax_rate}</span>
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
  const formatted = translate(plainAmountText(minor, currency));
  return (
    <td class="number">
      <Value text={formatted} path={path} />
      {formatted !== String(minor) && <span class="value-raw mono">{minor}</span>}
    </td>
  );
}
