import { createCollector } from '../detection/collector.ts';
import type { Findings } from '../detection/detection.ts';
import { locationOf } from '../detection/location.ts';
import { scanParsed } from '../detection/text/scan-parsed.ts';
import type { SdkCall } from './sdk-call.ts';

/** The sessions that calls of Klarna's library name: in their arguments, and in what they gave back. */
export function findingsInCalls(calls: readonly SdkCall[]): Findings {
  const found = createCollector();
  for (const { method, at, frame, arguments: passed, outcome } of calls) {
    const spot = locationOf(found, {
      source: 'sdk-call',
      place: method,
      seenAt: at,
      ...(frame && { frame }),
    });
    for (const argument of passed) scanParsed(argument, spot);
    if (outcome && 'value' in outcome) scanParsed(outcome.value, spot);
  }
  return found.findings();
}
