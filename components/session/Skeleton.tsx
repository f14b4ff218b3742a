import type { ComponentChildren } from 'preact';

interface SkeletonProps {
  words: string;
  /** What is known already: which session it is. */
  children?: ComponentChildren;
}

/** The outline of a session that is on its way: the same heights as the session itself, so that nothing moves. */
export function Skeleton({ words, children }: SkeletonProps) {
  return (
    <div class="skeleton">
      <p class="head-status muted">
        <span class="bone dot" />
        {words}
      </p>
      <div class="head-amount">
        <span class="bone amount-bone" />
        <span class="bone" />
      </div>
      <span class="bone thin" />
      {children ?? (
        <div class="skeleton-identity">
          <span class="bone" />
          <span class="bone" />
        </div>
      )}
      <div class="skeleton-table">
        {[1, 2, 3, 4].map((line) => (
          <span key={line} class="skeleton-line" aria-hidden="true">
            <span class="bone" />
            <span class="bone" />
          </span>
        ))}
      </div>
    </div>
  );
}
