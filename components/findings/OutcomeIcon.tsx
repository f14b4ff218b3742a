import type { Outcome } from '../../lib/diagnosis/finding.ts';

const names: Record<Outcome, string> = {
  fail: 'Problem',
  warn: 'Warning',
  info: 'Note',
  pass: 'Passed',
  'could-not-check': 'Could not check',
};

/** An outcome as a shape: disc, triangle, ring, tick, dash. Colour is not needed to tell them apart. */
export function OutcomeIcon({ outcome }: { outcome: Outcome }) {
  return (
    <svg class={`outcome ${outcome}`} width="14" height="14" viewBox="0 0 14 14" role="img">
      <title>{names[outcome]}</title>
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
