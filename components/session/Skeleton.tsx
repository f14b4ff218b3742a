/** The outline of a session that is on its way: the same heights as the session itself, so that nothing moves. */
export function Skeleton({ words }: { words: string }) {
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
      <span class="bone" style={{ width: '286px' }} />
      <span class="bone" style={{ width: '180px' }} />
      <div class="skeleton-table">
        {[92, 128, 108, 74].map((width) => (
          <span key={width} class="skeleton-line">
            <span class="bone" style={{ width: `${width}px` }} />
            <span class="bone" style={{ width: '52px' }} />
          </span>
        ))}
      </div>
    </div>
  );
}
