/** `npm run bench`: runs all benchmarks, or those that are named, and prints a table; with `-- --json`, one JSON array. */
import { measureFuzz } from './fuzz.ts';
import { measureLines } from './lines.ts';
import { type Measured, printMeasured } from './measured.ts';
import { measurePage } from './page.ts';
import { measurePaint } from './paint.ts';
import { measurePasted } from './pasted.ts';
import { measureScan } from './scan.ts';

const parts: Record<string, () => Measured[] | Promise<Measured[]>> = {
  scan: measureScan,
  fuzz: measureFuzz,
  page: measurePage,
  paint: measurePaint,
  lines: measureLines,
  pasted: measurePasted,
};

const named = process.argv.slice(2).filter((word) => word in parts);
const rows: Measured[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (named.length === 0 || named.includes(name)) rows.push(...(await measure()));
}
printMeasured(rows);
