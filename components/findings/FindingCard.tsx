import type { Comparison, Sum } from '../../lib/diagnosis/finding.ts';
import type { RuleSource as Source } from '../../lib/diagnosis/rule.ts';
import type { OpenFinding } from '../../lib/diagnosis/summary.ts';
import { disclosureOf, isJsonLeaf, type Json, shownValue } from '../../lib/display/shown-value.ts';
import { plainAmountText, taxRateText } from '../../lib/klarna/money.ts';
import { formatNumber, pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { findingText } from '../../lib/sharing/finding-text.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Value } from '../parts/Value.tsx';
import { FindingCorrection } from './FindingCorrection.tsx';
import { FindingText } from './FindingText.tsx';
import { findingKey } from './findings-context.ts';
import { OutcomeIcon } from './OutcomeIcon.tsx';
import './findings.css';

interface FindingCardProps {
  finding: OpenFinding;
  currency: string | null | undefined;
  /** Scrolls to the place that it is about; absent if that place is not on screen. */
  onShowPlace?: (() => void) | undefined;
  /** The source of its rule, if it is shown. */
  source?: Source | undefined;
}

/** One finding: what is wrong, the sum or comparison that shows it, and what to do. */
export function FindingCard({ finding, currency, onShowPlace, source }: FindingCardProps) {
  const { outcome, says, advice, path, sum, comparison, correction, about } = finding;
  const show = placeLabel(about, path);
  return (
    <li class={`finding ${outcome}`} data-finding={findingKey(finding)}>
      <OutcomeIcon outcome={outcome} />
      <div class="grow stack">
        <h3>
          <FindingText text={says} />
        </h3>
        {sum && <FindingSum sum={sum} path={path} currency={currency} />}
        {comparison && <FindingComparison comparison={comparison} path={path} />}
        <p class="small muted">
          <FindingText text={advice} />
        </p>
        {correction && <FindingCorrection correction={correction} currency={currency} />}
        {source && <RuleSource source={source} />}
      </div>
      <CopyButton what={t`finding ${finding.rule}`} text={() => findingText(finding, pageLanguage())} />
      {onShowPlace && (
        <button type="button" class="icon-button" aria-label={show} title={show} onClick={onShowPlace}>
          <Icon name="chevron" size={14} />
        </button>
      )}
    </li>
  );
}

function placeLabel(about: OpenFinding['about'], path: string | undefined): string {
  if (about === 'sdk-calls') return path === undefined ? t`Show the calls` : t`Show the call`;
  return path === undefined ? t`Show where` : t`Show ${path}`;
}

interface FindingSumProps {
  sum: Sum;
  /** The field that it is about. */
  path: string | undefined;
  currency: string | null | undefined;
}

/** The arithmetic of a finding: the expected value and the actual one. */
function FindingSum({ sum, path, currency }: FindingSumProps) {
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
      {tolerance > 0 && <span class="quiet">{t`Klarna allows ±${formatNumber(tolerance)}`}</span>}
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
  const text =
    unit === 'basis-points' ? translate(taxRateText(value)) : translate(plainAmountText(value, currency));
  return text === String(value) ? null : <span class="quiet"> {text}</span>;
}

interface FindingComparisonProps {
  comparison: Comparison;
  path: string | undefined;
}

/** The two values that should be equal, one below the other. Personal values stay masked. */
function FindingComparison({ comparison, path }: FindingComparisonProps) {
  const { expectedIn, expected, actualIn, actual } = comparison;
  const steps = path?.split(/[.[\]]+/).filter(Boolean) ?? [];
  // Both values share one context, so that equal values get the same mask.
  const disclosure = disclosureOf(undefined, pageLanguage());
  const shown = (value: Json) =>
    isJsonLeaf(value) ? shownValue(value, steps, disclosure).text : JSON.stringify(value)?.slice(0, 200);
  return (
    <dl class="finding-comparison small">
      {[
        { where: translate(expectedIn), value: expected },
        { where: translate(actualIn), value: actual },
      ].map(({ where, value }) => (
        <div key={where}>
          <dt>{where}</dt>
          <dd>
            {value === undefined ? (
              <span class="quiet">{t`missing`}</span>
            ) : (
              <Value text={shown(value) ?? ''} mono />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The source of a rule: the title of Klarna's page with a link, or an observation. Always in English. */
function RuleSource({ source: { says, url } }: { source: Source }) {
  return (
    <p class="finding-source quiet" lang="en">
      {url === undefined ? (
        says
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {says}
        </a>
      )}
    </p>
  );
}
