import { durationText } from '../klarna/time-left.ts';
import { formattedTime, joinedText, type Text, t } from '../language/text.ts';

/** "just now", "12 s ago", "3 min ago". */
export function timeAgo(at: number, now: number): Text {
  const ms = now - at;
  return ms < 1000 ? t`just now` : t`${durationText(ms)} ago`;
}

/** "14:02:11", in the time zone of this computer. */
export function clockTime(at: number): Text {
  return formattedTime(at, { timeStyle: 'medium' });
}

/** "14:02:11.4", for events in quick succession. */
export function preciseTime(at: number): Text {
  return joinedText([clockTime(at), Math.floor((at % 1000) / 100)], '.');
}
