import { t } from '../../lib/language/on-screen.ts';
import { useView } from '../hooks/view-context.ts';

/** Our own mark: a lens over the lines of an order. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="11" fill="#4354d9" />
      <g fill="none" stroke="#fff" stroke-linecap="round">
        <circle cx="21" cy="21" r="11" stroke-width="4" />
        <path d="M29.5 29.5 38 38" stroke-width="5" />
        <path d="M16.5 18.5h9M16.5 23.5h5.5" stroke-width="2.5" />
      </g>
    </svg>
  );
}

/** Beside the id of the built-in sample session, and of no other. */
export function SampleMark() {
  return useView().asSample ? <span class="chip chip-sample">{t`Sample`}</span> : null;
}
