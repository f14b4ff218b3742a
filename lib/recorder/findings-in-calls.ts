import { createCollector } from '../detection/collector.ts';
import type { Findings } from '../detection/detection.ts';
import { locationOf } from '../detection/location.ts';
import { scanParsed } from '../detection/text/scan-parsed.ts';
import type { SdkCall } from './sdk-call.ts';

/** Finds the sessions in calls of Klarna's library: in their arguments and their results. */
export function findingsInCalls(calls: readonly SdkCall[]): Findings {
  const found = createCollector();
  for (const { method, at, frame, arguments: passed, outcome } of calls) {
    const location = locationOf(found, {
      source: 'sdk-call',
      place: method,
      seenAt: at,
      ...(frame && { frame }),
    });
    for (const argument of passed) scanParsed(argument, location);
    if (outcome && 'value' in outcome) scanParsed(outcome.value, location);
  }
  return found.findings();
}
