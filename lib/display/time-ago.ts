import { formatDuration } from '../klarna/time-left.ts';
import { formatTime } from '../language/format.ts';
import { t } from '../language/t.ts';

/** "just now", "12 s ago", "3 min ago". */
export function timeAgo(at: number, now: number): string {
  const ms = now - at;
  return ms < 1000 ? t`just now` : t`${formatDuration(ms)} ago`;
}

/** "14:02:11", in the time zone of this computer. */
export function clockTime(at: number): string {
  return formatTime(at, { timeStyle: 'medium' });
}

/** "14:02:11.4", for what happens in quick succession. */
export function preciseTime(at: number): string {
  return `${clockTime(at)}.${Math.floor((at % 1000) / 100)}`;
}
