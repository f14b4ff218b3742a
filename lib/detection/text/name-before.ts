import { plainText } from './plain-text.ts';

const name = /([A-Za-z_$][\w$.-]{0,60})["'`\]]{0,2}\s*(?:=>|[:=,])\s*["'`]?$/;

/** The name a value stands behind in a text: `client_token` in `"client_token": "…`, `token` in `token=…`. */
export function nameBefore(text: string, index: number): string {
  const ahead = plainText(text.slice(Math.max(0, index - 120), index));
  return name.exec(ahead)?.[1] ?? '';
}
