import type { Correction } from '../../lib/diagnosis/finding.ts';
import { plainAmountText, taxRateText } from '../../lib/klarna/money.ts';
import { t, translate } from '../../lib/language/on-screen.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Fold } from '../parts/Fold.tsx';
import './finding-correction.css';

interface FindingCorrectionProps {
  correction: Correction;
  currency: string | null | undefined;
}

/** The corrected order: what changes, value by value, and the whole of it to copy. */
export function FindingCorrection({ correction: { fields, changes }, currency }: FindingCorrectionProps) {
  return (
    <div class="finding-correction">
      <Fold summary={t`Corrected order lines`}>
        <table class="small mono">
          <thead class="visually-hidden">
            <tr>
              <th>{t`Field`}</th>
              <th>{t`Sent`}</th>
              <th>{t`Corrected`}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, from, to }) => (
              <tr key={path}>
                <th scope="row">{path}</th>
                <td>
                  <del>{shown(from)}</del>
                </td>
                <td>
                  <ins>{shown(to)}</ins>
                  <span class="quiet"> {formatted(path, to, currency)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
      <CopyButton what={t`the corrected order lines`} text={() => JSON.stringify(fields, null, 2)} />
    </div>
  );
}

function shown(value: unknown): string {
  return value === undefined ? '–' : String(value);
}

/** An amount as money, a rate in percent; empty for other values. */
function formatted(path: string, value: unknown, currency: FindingCorrectionProps['currency']): string {
  if (typeof value !== 'number') return '';
  if (path.endsWith('tax_rate')) return translate(taxRateText(value));
  return /amount|price/.test(path) ? translate(plainAmountText(value, currency)) : '';
}
