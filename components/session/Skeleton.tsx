import type { ComponentChildren } from 'preact';
import './session-head.css';
import './skeleton.css';

interface SkeletonProps {
  words: string;
  /** What is known already: which session it is. */
  children?: ComponentChildren;
}

/** The outline of a session that is on its way: the same heights as the session itself, so that nothing moves. */
export function Skeleton({ words, children }: SkeletonProps) {
  return (
    <div class="skeleton">
      <p class="session-head-status muted">
        <span class="skeleton-bone dot" />
        {words}
      </p>
      <div class="session-head-line">
        <span class="skeleton-bone skeleton-amount" />
        <span class="skeleton-bone" />
      </div>
      <span class="skeleton-bone thin" />
      {children ?? (
        <div class="skeleton-identity">
          <span class="skeleton-bone" />
          <span class="skeleton-bone" />
        </div>
      )}
      <div class="skeleton-table">
        {[1, 2, 3, 4].map((line) => (
          <span key={line} class="skeleton-line" aria-hidden="true">
            <span class="skeleton-bone" />
            <span class="skeleton-bone" />
          </span>
        ))}
      </div>
    </div>
  );
}
