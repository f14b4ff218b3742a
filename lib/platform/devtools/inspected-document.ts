import { PageScan } from '../../detection/detection.ts';
import { joinFindings } from '../../detection/findings.ts';
import { frameAddresses } from './inspected-network.ts';
import { evaluate } from './inspected-page.ts';

/** Cross-origin frames scanned. */
const mostFrames = 10;

/**
 * Scans the inspected page and its cross-origin frames, which the page itself cannot read. `undefined` when the page does
 * not answer. Same-origin frames are part of the scan of the page.
 */
export async function scanInspected(pageScript: string): Promise<PageScan | undefined> {
  const page = await scanAt(pageScript);
  if (page === undefined) return undefined;
  const addresses = await crossOriginFrames();
  const frames = (await Promise.all(addresses.map((address) => scanAt(pageScript, address)))).filter(
    (scan) => scan !== undefined,
  );
  if (frames.length === 0) return page;
  const isComplete = frames.length === addresses.length;
  return {
    ...joinFindings([page, ...frames]),
    searched: [
      ...(isComplete ? page.searched.map(withoutUnseenFrames) : page.searched),
      ...frames.flatMap(({ searched }) => searched.map(withoutUnseenFrames)),
    ],
    klarnaLibrary: [page, ...frames].some(({ klarnaLibrary }) => klarnaLibrary),
  };
}

async function scanAt(pageScript: string, address?: string): Promise<PageScan | undefined> {
  const evaluation = await evaluate(pageScript, address);
  return PageScan.safeParse(evaluation.kind === 'value' ? evaluation.value : undefined).data;
}

async function crossOriginFrames(): Promise<string[]> {
  const addresses = await frameAddresses();
  // Most pages have no frame.
  if (addresses.length < 2) return [];
  const own = await evaluate('location.origin');
  if (own.kind === 'refused') return [];
  return addresses.filter((address) => new URL(address).origin !== own.value).slice(0, mostFrames);
}

/** Removes the remark about unread frames: they were scanned separately. */
function withoutUnseenFrames(row: PageScan['searched'][number]): PageScan['searched'][number] {
  if (row.what !== 'frame') return row;
  const { skipped: _, ...seen } = row;
  return seen;
}
