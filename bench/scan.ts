/**
 * How long the text scanner takes, beside a plain `indexOf` pass and a plain pattern over the same text in the same
 * run. `node bench/scan.ts` prints a table, `--json` an array of `{name, value, unit, scale, ratio}`.
 */
import { scanText } from '../lib/detection/scan-text.ts';
import { hostileTexts, pageJson, withToken } from './texts.ts';

const MB = 1_000_000;
const rounds = 9;

interface Measured {
  name: string;
  /** Best of the rounds. */
  value: number;
  unit: 'ms' | 'x';
  /** What the value is compared with. */
  scale: string;
  /** Value divided by the scale's value. */
  ratio: number;
}

const sighting = { source: 'network', place: 'bench', seenAt: 0 } as const;
const scan = (text: string) => scanText(text, sighting).detections.length;
const indexOf = (text: string) => text.indexOf('client_token');
const patterns = (text: string) =>
  (text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g)?.length ?? 0) +
  (text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi)?.length ?? 0);

/** Milliseconds, best of several. */
function time(work: (text: string) => number, text: string, times = rounds): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    work(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function measure(): Measured[] {
  const rows: Measured[] = [];
  const realistic = new Map([1, 5, 8].map((size) => [size, pageJson(size * MB, 20_000)]));
  for (const text of realistic.values()) time(scan, text, 2);
  for (const [size, text] of realistic) {
    const value = time(scan, text);
    const name = `page JSON with 20,000 UUIDs, ${size} MB`;
    rows.push({ name, value, unit: 'ms', scale: 'indexOf pass', ratio: value / time(indexOf, text) });
    rows.push({ name, value, unit: 'ms', scale: 'pattern pass', ratio: value / time(patterns, text) });
  }
  for (const [size, text] of realistic) {
    const planted = withToken(text);
    const value = time(scan, planted);
    const name = `the same with Klarna words and a token, ${size} MB`;
    rows.push({ name, value, unit: 'ms', scale: 'indexOf pass', ratio: value / time(indexOf, text) });
  }
  for (const [name, make] of Object.entries(hostileTexts)) {
    const text = make(5 * MB);
    const value = time(scan, text, 3);
    const indexOfTime = time(indexOf, text, 3);
    rows.push({ name: `${name}, 5 MB`, value, unit: 'ms', scale: 'indexOf pass', ratio: value / indexOfTime });
  }
  const all = { 'page JSON': (size: number) => pageJson(size, size / 400), ...hostileTexts };
  for (const [name, make] of Object.entries(all)) {
    const one = time(scan, make(MB), 5);
    const eight = time(scan, make(8 * MB), 3);
    rows.push({ name: `${name}, 8 MB`, value: eight, unit: 'ms', scale: 'the same, 1 MB', ratio: eight / one });
  }
  return rows;
}

const rows = measure();
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else {
  console.table(
    rows.map(({ name, value, scale, ratio }) => ({ name, ms: value.toFixed(1), scale, ratio: ratio.toFixed(2) })),
  );
}
