import { counted, type Text, t } from '../language/text.ts';

/** The remaining lifetime of a session. */
export type TimeLeft =
  /** `expires_at` is missing or not a date. */
  | { kind: 'unknown' }
  | { kind: 'expired'; sinceMs: number }
  /** `share` of the usual 48 hours, 0 to 1. */
  | { kind: 'left'; ms: number; share: number };

/** A session is open for 48 hours, or until its order is placed (Klarna's documentation). */
const sessionLifeMs = 48 * 60 * 60 * 1000;

/** The remaining time by the server's clock: `clockOffsetMs` is server minus local, from the answer's `Date` header. */
export function timeLeft(expires_at: string | null | undefined, now: number, clockOffsetMs = 0): TimeLeft {
  const expires = expires_at ? Date.parse(expires_at) : Number.NaN;
  if (Number.isNaN(expires)) return { kind: 'unknown' };
  const ms = expires - (now + clockOffsetMs);
  return ms <= 0
    ? { kind: 'expired', sinceMs: 0 - ms }
    : { kind: 'left', ms, share: Math.min(1, ms / sessionLifeMs) };
}

/** "41 h 12 min", "59 min", "45 s": at most two units. */
export function durationText(ms: number): Text {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return t`${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return t`${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 72) return minutes % 60 === 0 ? t`${hours} h` : t`${hours} h ${minutes % 60} min`;
  return counted(Math.floor(hours / 24), 'day');
}
