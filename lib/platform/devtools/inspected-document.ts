import { PageScan } from '../../detection/detection.ts';
import { joinFindings } from '../../detection/findings.ts';
import { frameAddresses } from './inspected-network.ts';
import { evaluate } from './inspected-page.ts';

/** More frames of other sites than this are not looked at. */
const mostFrames = 10;

/**
 * What the page script sees in the inspected page and in its frames of other sites, which the page itself cannot see
 * into; `undefined` where the page gives no answer. Frames of the page's own site are part of its own scan.
 */
export async function scanInspected(pageScript: string): Promise<PageScan | undefined> {
  const page = await scanAt(pageScript);
  if (page === undefined) return undefined;
  const addresses = await otherSites();
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

async function otherSites(): Promise<string[]> {
  const addresses = await frameAddresses();
  // Most pages have no frame at all.
  if (addresses.length < 2) return [];
  const own = await evaluate('location.origin');
  if (own.kind === 'refused') return [];
  return addresses.filter((address) => new URL(address).origin !== own.value).slice(0, mostFrames);
}

/** The frames that a page could not see into have been looked at by themselves. */
function withoutUnseenFrames(row: PageScan['searched'][number]): PageScan['searched'][number] {
  if (row.what !== 'frame') return row;
  const { skipped: _, ...seen } = row;
  return seen;
}
