import { type Collector, createCollector } from './collector.ts';
import type { Findings, Searched, SearchedKind, Skipped, Source } from './detection.ts';
import { maxTokens } from './limits.ts';
import { type Location, locationOf } from './location.ts';

/** One scan: its time, the frame it is in, and where its findings and its counts go. */
export interface Scan {
  /** ms since the epoch */
  seenAt: number;
  /** Origin of the frame; `undefined` for the page itself. */
  frame: string | undefined;
  collector: Collector;
  tally: Tally;
}

/** Counts what was searched, so that "nothing found" can say where. */
interface Tally {
  count(source: Source, what: SearchedKind, howMany?: number): void;
  /** Records why a part was not searched. */
  skip(source: Source, what: SearchedKind, skipped: Skipped): void;
  /** At most 50 rows, as `PageScan` allows. */
  rows(): Searched[];
}

/** The result of a scan. */
export type Scanned = Findings & { searched: Searched[] };

/** Starts a scan. `seenAt` in ms since the epoch; `frame` is an origin. */
export function beginScan(seenAt: number, frame?: string): Scan {
  return { seenAt, frame, collector: createCollector(), tally: createTally() };
}

/** The same scan, continued in another frame. */
export function inFrame(scan: Scan, frame: string | undefined): Scan {
  return { ...scan, frame };
}

/** A location in a scan. `names` lead to it, outermost first. */
export function locationIn(
  { collector, seenAt, frame }: Scan,
  source: Source,
  place: string,
  names: readonly string[] = [],
): Location {
  return locationOf(collector, { source, place, seenAt, frame }, names);
}

/** Ends a scan. Says so when findings were left out because a limit was reached. */
export function endScan({ collector, tally }: Scan): Scanned {
  const searched = tally.rows();
  const [first] = searched;
  if (collector.isFull() && first) {
    first.skipped ??= { why: 'too-many-finds', count: maxTokens };
  }
  return { ...collector.findings(), searched };
}

function createTally(): Tally {
  const rows = new Map<string, Searched>();
  const row = (source: Source, what: SearchedKind): Searched => {
    const key = `${source} ${what}`;
    const known = rows.get(key) ?? { source, what, count: 0 };
    rows.set(key, known);
    return known;
  };
  return {
    count(source, what, howMany = 1) {
      row(source, what).count += howMany;
    },
    skip(source, what, skipped) {
      row(source, what).skipped = skipped;
    },
    rows: () => [...rows.values()].slice(0, 50),
  };
}
