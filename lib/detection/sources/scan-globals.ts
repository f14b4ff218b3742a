import { maxGlobalObjects } from '../limits.ts';
import { locationIn, type Scan } from '../scan.ts';
import { locationOfVisited, scanVisited } from '../text/scan-parsed.ts';
import { walkValue } from '../text/walk-value.ts';
import { globalEntries, ownEntries } from './own-properties.ts';

/** Limits of one walk over a page's globals: objects and levels of nesting. */
const limits = { nodes: maxGlobalObjects, depth: 16 };

/**
 * Scans the own data properties of a window and the values inside them: `window.checkoutConfig.payment.klarna_kp`.
 * Never calls a getter. Yields often; run it with `runInSlices`.
 */
export function* scanGlobals(window: object, scan: Scan): Generator<void, void> {
  const start = locationIn(scan, 'global', 'window');
  const entries = (value: object) => (value === window ? globalEntries(window) : ownEntries(value));
  const walk = walkValue(window, { ...limits, numbers: false, entries });
  let objects = 0;
  for (;;) {
    const step = walk.next();
    if (step.done) {
      scan.tally.count('global', 'object', objects);
      if (step.value === 'limited') {
        scan.tally.skip('global', 'object', { why: 'too-many-objects', count: limits.nodes });
      }
      return;
    }
    if (step.value === undefined) {
      objects++;
      yield;
    } else {
      scanVisited(step.value, undefined, locationOfVisited(start, step.value, joinGlobal));
    }
  }
}

function joinGlobal(place: string, path: string): string {
  return path.startsWith('[') ? place + path : `${place}.${path}`;
}
