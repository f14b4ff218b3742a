import { language } from './spoken.ts';

/** A number with the digit groups and decimals of the browser's language. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(language().formats, options).format(value);
}

/** A date or time as the browser's language writes it, the clock of 24 hours. `time` in ms since 1970. */
export function formatTime(time: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language().formats, { hourCycle: 'h23', ...options }).format(time);
}
