import type { Comparison } from '../../lib/diagnosis/finding.ts';
import { disclosureOf, isJsonLeaf, type Json, shownValue } from '../../lib/display/shown-value.ts';
import { t } from '../../lib/language/on-screen.ts';
import { Value } from '../parts/Value.tsx';
import './findings.css';

interface FindingComparisonProps {
  comparison: Comparison;
  path: string | undefined;
}

/** The two values that ought to agree, one below the other. What is personal stays masked here. */
export function FindingComparison({ comparison, path }: FindingComparisonProps) {
  const { expectedIn, expected, actualIn, actual } = comparison;
  const steps = path?.split(/[.[\]]+/).filter(Boolean) ?? [];
  // One context for both: equal values get the same mark.
  const disclosure = disclosureOf(undefined);
  const shown = (value: Json) =>
    isJsonLeaf(value) ? shownValue(value, steps, disclosure).text : JSON.stringify(value)?.slice(0, 200);
  return (
    <dl class="finding-comparison small">
      {[
        { where: expectedIn, value: expected },
        { where: actualIn, value: actual },
      ].map(({ where, value }) => (
        <div key={where}>
          <dt>{where}</dt>
          <dd>
            {value === undefined ? (
              <span class="quiet">{t`not there`}</span>
            ) : (
              <Value text={shown(value) ?? ''} mono />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
