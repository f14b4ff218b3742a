import { beginScan, endScan, type Scan, type Scanned } from '../scan.ts';
import type { Occasion } from '../sighting.ts';
import { spotOf } from '../spot.ts';
import { scanVisited, spotOfVisited } from '../text/scan-parsed.ts';
import { walkValue } from '../text/walk-value.ts';
import { globalEntries, ownEntries } from './own-properties.ts';

/** Limits of one walk over a page's globals: objects, and levels of nesting. */
const limits = { nodes: 50_000, depth: 16 };

/**
 * Looks through a window's own data properties and what they hold: `window.checkoutConfig.payment.klarna_kp`. Never
 * calls a getter. Yields often; run it with `runInSlices`.
 */
export function* scanGlobals(window: object, occasion: Occasion): Generator<void, Scanned> {
  const scan = beginScan(occasion);
  yield* scanGlobalsInto(window, scan);
  return endScan(scan);
}

/** As `scanGlobals`, into a scan. */
export function* scanGlobalsInto(window: object, scan: Scan): Generator<void, void> {
  const spot = spotOf(scan.collector, { ...scan.occasion, source: 'global', place: 'window' });
  const entries = (value: object) => (value === window ? globalEntries(window) : ownEntries(value));
  const walk = walkValue(window, { ...limits, numbers: false, entries });
  let looked = 0;
  for (;;) {
    const step = walk.next();
    if (step.done) {
      scan.tally.count('global', 'object', looked);
      if (step.value === 'limited') {
        scan.tally.skip('global', 'object', { why: 'too-many-objects', count: limits.nodes });
      }
      return;
    }
    if (step.value === undefined) {
      looked++;
      yield;
    } else {
      scanVisited(step.value, undefined, spotOfVisited(spot, step.value, joinGlobal));
    }
  }
}

function joinGlobal(place: string, path: string): string {
  return path.startsWith('[') ? place + path : `${place}.${path}`;
}
