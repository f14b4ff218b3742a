import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { formatNumber } from '../../lib/language/on-screen.ts';
import './section.css';

interface SectionProps {
  title: string;
  /** How many things are in it. */
  count?: number | undefined;
  /** At the right end of the heading. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A titled part of the details. */
export function Section({ title, count, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <header class="section-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span class="quiet"> · {formatNumber(count)}</span>}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
