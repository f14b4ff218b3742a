import type { SdkCall } from '../../../../lib/recorder/sdk-call.ts';

/** A call as a test writes it; the callback's argument as `answer`. One second lies between two calls. */
export interface Recorded {
  method: string;
  arguments?: unknown[];
  answer?: unknown;
  threw?: string;
}

/** A recording as the recorder would have made it, from `start` on, ms since the epoch. */
export function recorded(calls: readonly Recorded[], start = 1_700_000_000_000): SdkCall[] {
  const all: SdkCall[] = [];
  for (const [place, { method, arguments: passed = [], answer, threw }] of calls.entries()) {
    const at = start + place * 1000;
    const index = all.length;
    all.push({
      index,
      method: `Klarna.Payments.${method}`,
      at,
      arguments: answer === undefined ? passed : [...passed, 'ƒ'],
      ...(threw !== undefined && { outcome: { kind: 'threw', name: threw, message: 'sample' } }),
    });
    if (answer === undefined) continue;
    all.push({
      index: index + 1,
      method: `Klarna.Payments.${method} → callback`,
      of: index,
      at: at + 500,
      arguments: [answer],
    });
  }
  return all;
}
