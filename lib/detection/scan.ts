import { type Collector, collector, maxTokens } from './collector.ts';
import type { Findings, Searched } from './detection.ts';
import type { Occasion } from './sighting.ts';
import { createTally, type Tally } from './tally.ts';

/** One scan: when it happens, in which frame, where its findings and its counts go. */
export interface Scan {
  occasion: Occasion;
  collector: Collector;
  tally: Tally;
}

/** What a scan of one kind of place gives. */
export type Scanned = Findings & { searched: Searched[] };

export function beginScan(occasion: Occasion): Scan {
  return { occasion, collector: collector(), tally: createTally() };
}

/** The same scan in another frame. */
export function inFrame(scan: Scan, frame: string | undefined): Scan {
  const { seenAt } = scan.occasion;
  return { ...scan, occasion: frame === undefined ? { seenAt } : { seenAt, frame } };
}

export function endScan({ collector, tally }: Scan): Scanned {
  const searched = tally.rows();
  const [first] = searched;
  if (collector.isFull() && first) {
    first.skipped ??= { why: 'too-many-finds', count: maxTokens };
  }
  return { ...collector.findings(), searched };
}
