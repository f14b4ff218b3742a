/** One figure of a benchmark. */
export interface Measured {
  name: string;
  /** The best of all rounds, unless the name says otherwise. */
  value: number;
  unit: 'ms' | 'MB' | 'inputs' | 'bytes';
  /** What the value is compared with. */
  scale: string;
  /** Value divided by the scale's value, measured in the same run. */
  ratio: number;
}

/** Prints figures as a table, or with `--json` as one JSON array. */
export function printMeasured(rows: readonly Measured[]): void {
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  console.table(
    rows.map(({ name, value, unit, scale, ratio }) => ({
      name,
      value: `${value.toFixed(1)} ${unit}`,
      scale,
      ratio: ratio.toFixed(2),
    })),
  );
}
