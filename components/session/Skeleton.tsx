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
        <span class="bone" style={{ width: '104px' }} />
      </div>
      <span class="bone thin" />
      {children ?? (
        <div class="skeleton-identity">
          <span class="bone" style={{ width: '286px' }} />
          <span class="bone" style={{ width: '180px' }} />
        </div>
      )}
      <div class="skeleton-table">
        {[92, 128, 108, 74].map((width) => (
          <span key={width} class="skeleton-line" aria-hidden="true">
            <span class="bone" style={{ width: `${width}px` }} />
            <span class="bone" style={{ width: '52px' }} />
          </span>
        ))}
      </div>
    </div>
  );
}
