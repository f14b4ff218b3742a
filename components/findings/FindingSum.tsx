import type { Sum } from '../../lib/diagnosis/finding.ts';
import { formatPlainAmount, formatTaxRate } from '../../lib/klarna/money.ts';
import { formatNumber, t } from '../../lib/language/on-screen.ts';
import './findings.css';

interface FindingSumProps {
  sum: Sum;
  /** The field whose value it is about. */
  path: string | undefined;
  currency: string | null | undefined;
}

/** The arithmetic of a finding: what should come out, and what is there. */
export function FindingSum({ sum, path, currency }: FindingSumProps) {
  const { formula, expected, actual, tolerance } = sum;
  const field = path?.replace(/^.*\./, '') ?? t`the session`;
  return (
    <p class="finding-sum mono">
      <span>
        {formula} = <b>{expected}</b>
        <Formatted value={expected} sum={sum} currency={currency} />
      </span>
      <span>
        {field} = <b>{actual}</b>
        <Formatted value={actual} sum={sum} currency={currency} />
      </span>
      {tolerance > 0 && <span class="quiet">{t`Klarna lets ±${formatNumber(tolerance)} pass`}</span>}
    </p>
  );
}

function Formatted({
  value,
  sum: { unit },
  currency,
}: {
  value: number;
  sum: Sum;
  currency: FindingSumProps['currency'];
}) {
  if (unit === 'count') return null;
  const text = unit === 'basis-points' ? formatTaxRate(value) : formatPlainAmount(value, currency);
  return text === String(value) ? null : <span class="quiet"> {text}</span>;
}
