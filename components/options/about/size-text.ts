import { counted, formatNumber } from '../../../lib/language/on-screen.ts';
/** "412 bytes", "1.2 kB" */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  return `${formatNumber(bytes / 1000, { maximumFractionDigits: 1 })} kB`;
}
