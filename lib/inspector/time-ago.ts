import { formatDuration } from '../klarna/time-left.ts';

/** "just now", "12 s ago", "3 min ago". */
export function timeAgo(at: number, now: number): string {
  const ms = now - at;
  return ms < 1000 ? 'just now' : `${formatDuration(ms)} ago`;
}

/** "14:02:11", in the time zone of this computer. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(at);
}

/** "14:02:11.4", for what happens in quick succession. */
export function preciseTime(at: number): string {
  return `${clockTime(at)}.${Math.floor((at % 1000) / 100)}`;
}
