import type { SessionStatus } from '../../lib/display/session-status.ts';
import './status-icon.css';

/** A session's place in its life as a shape: open ring, half, full. Colour is not needed to read it. */
export function StatusIcon({ kind }: { kind: SessionStatus['kind'] | 'unread' | 'reading' | 'failed' }) {
  return (
    <svg
      class={`status-icon ${kind}`}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      {kind === 'complete' ? (
        <>
          <circle cx="7" cy="7" r="6" fill="currentColor" />
          <path d="M4.2 7.2 6.2 9.2 9.8 5" fill="none" stroke="var(--surface)" stroke-width="1.5" />
        </>
      ) : (
        <>
          <circle
            cx="7"
            cy="7"
            r="5.2"
            fill="none"
            stroke="currentColor"
            stroke-width="1.6"
            stroke-dasharray={kind === 'unread' ? '1.8 2.280' : undefined}
          />
          {kind === 'authorized' && <path d="M7 4a3 3 0 0 1 0 6z" fill="currentColor" />}
          {kind === 'failed' && <path d="M7 4.2v3.2M7 9.4v.2" stroke="currentColor" stroke-width="1.5" />}
        </>
      )}
    </svg>
  );
}
