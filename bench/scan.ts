import { findingsInText } from '../test/unit/detection/scans.ts';
import type { Measured } from './measured.ts';
import { hostileTexts, pageJson, withToken } from './texts.ts';

const MB = 1_000_000;
const minRounds = 5;
const maxRounds = 25;
/** A comparison runs more rounds until this time is over. */
const maxMs = 400;

const sighting = { source: 'network', place: 'bench', seenAt: 0 } as const;
const scan = (text: string) => findingsInText(text, sighting).detections.length;
const indexOf = (text: string) => text.indexOf('client_token');
const patterns = (text: string) =>
  (text.match(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g)?.length ?? 0) +
  (text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi)?.length ?? 0);

/** One piece of work on one text. */
type Run = () => number;

/** The times of two runs in ms, best of several rounds. They take turns, so that other load on the machine affects both. */
function compare(run: Run, scale: Run): [value: number, scaleValue: number] {
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const until = performance.now() + maxMs;
  for (let round = 0; round < minRounds || (round < maxRounds && performance.now() < until); round++) {
    best[0] = Math.min(best[0], milliseconds(run));
    best[1] = Math.min(best[1], milliseconds(scale));
  }
  return best;
}

function milliseconds(run: Run): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function row(name: string, run: Run, scale: string, scaleRun: Run): Measured {
  const [value, scaleValue] = compare(run, scaleRun);
  return { name, value, unit: 'ms', scale, ratio: value / scaleValue };
}

/**
 * How long the text scanner takes, compared with an `indexOf` pass and a simple pattern over the same text in the same run.
 */
export function measureScan(): Measured[] {
  const rows: Measured[] = [];
  for (const size of [1, 5, 8]) {
    const text = pageJson(size * MB, 20_000);
    const planted = withToken(text);
    const name = `page JSON with 20,000 UUIDs, ${size} MB`;
    rows.push(
      row(
        name,
        () => scan(text),
        'indexOf pass',
        () => indexOf(text),
      ),
      row(
        name,
        () => scan(text),
        'pattern pass',
        () => patterns(text),
      ),
      row(
        `the same with Klarna words and a token, ${size} MB`,
        () => scan(planted),
        'indexOf pass',
        () => indexOf(text),
      ),
    );
  }
  for (const [name, make] of Object.entries({ 'page JSON': productPage, ...hostileTexts })) {
    // There is no comparison with the simple pattern, because it takes minutes on some of these texts.
    const one = make(MB);
    const five = make(5 * MB);
    const eight = make(8 * MB);
    rows.push(
      row(
        `${name}, 5 MB`,
        () => scan(five),
        'indexOf pass',
        () => indexOf(five),
      ),
      row(
        `${name}, 8 MB`,
        () => scan(eight),
        'the same, 1 MB',
        () => scan(one),
      ),
    );
  }
  return rows;
}

/** A text with the same number of ids per megabyte at every size. */
function productPage(length: number): string {
  return pageJson(length, length / 400);
}
