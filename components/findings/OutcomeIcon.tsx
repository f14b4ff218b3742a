import type { Outcome } from '../../lib/diagnosis/finding.ts';
import { t } from '../../lib/language/on-screen.ts';
import './findings.css';

function nameOf(outcome: Outcome): string {
  switch (outcome) {
    case 'fail':
      return t`Problem`;
    case 'warn':
      return t`Warning`;
    case 'info':
      return t`Note`;
    case 'pass':
      return t`Passed`;
    case 'could-not-check':
      return t`Could not check`;
    default:
      return outcome satisfies never;
  }
}

/** An outcome as a shape: disc, triangle, ring, tick or dash. The shapes differ without colour. */
export function OutcomeIcon({ outcome }: { outcome: Outcome }) {
  return (
    <svg class={`finding-outcome ${outcome}`} width="14" height="14" viewBox="0 0 14 14" role="img">
      <title>{nameOf(outcome)}</title>
      {shapes[outcome]}
    </svg>
  );
}

const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
} as const;

const shapes = {
  fail: <circle cx="7" cy="7" r="4.6" fill="currentColor" />,
  warn: <path d="M7 2 12.6 11.8H1.4z" fill="currentColor" />,
  info: <circle cx="7" cy="7" r="4" {...stroke} />,
  pass: <path d="M2.8 7.6 5.6 10.4 11.2 4" {...stroke} />,
  'could-not-check': <path d="M3.4 7h7.2" {...stroke} />,
};
