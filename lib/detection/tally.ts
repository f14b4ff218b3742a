import type { Searched, Skipped, Source } from './detection.ts';

/** Counts what was looked through, for an honest "nothing found". */
export interface Tally {
  count(source: Source, what: string, howMany?: number): void;
  /** Says why a part was left out. */
  skip(source: Source, what: string, skipped: Skipped): void;
  rows(): Searched[];
}

export function createTally(): Tally {
  const rows = new Map<string, Searched>();
  const row = (source: Source, what: string): Searched => {
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
