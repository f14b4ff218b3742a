import { PageScan } from '../../detection/detection.ts';
import type { PageEvent, PageFeed } from '../../inspector/services.ts';
import { browser } from '../browser.ts';
import type { PagePart, PageScript, PageScripts, RecordingScripts } from '../page/page-scripts.ts';
import { recordInTab } from './active-tab-recorder.ts';
import { restrictedReason } from './restricted-page.ts';

/** What there is to look at, and in which world. */
const passes = [
  { look: 'document', world: 'ISOLATED' },
  { look: 'globals', world: 'MAIN' },
] as const satisfies readonly { look: PagePart; world: 'ISOLATED' | 'MAIN' }[];

/**
 * The active tab, for the popup. The toolbar click granted access to it. Each script collects once and returns its
 * value; nothing stays in the page. Subframes of other sites are out of reach: the panel sees those.
 */
export function createActiveTabFeed({ pageScan, sdkRecorder }: PageScripts): PageFeed {
  const { findInPasted, findingsInCalls } = pageScan('tools');
  let watching: { tell: Tell; signal: AbortSignal } | undefined;
  return {
    watch(listener) {
      const stopped = new AbortController();
      const { signal } = stopped;
      const tell: Tell = (event) => {
        if (!signal.aborted) listener(event);
      };
      watching = { tell, signal };
      void scanActiveTab(pageScan, tell);
      return () => stopped.abort();
    },
    findInPasted,
    reloadAndRecord() {
      if (!watching) return;
      const { tell, signal } = watching;
      void recordActiveTab({ recorder: sdkRecorder, findingsInCalls }, tell, signal);
    },
  };
}

type Tell = (event: PageEvent) => void;

function activeTab() {
  return browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
}

async function recordActiveTab(recording: RecordingScripts, tell: Tell, signal: AbortSignal): Promise<void> {
  const id = (await activeTab())?.id;
  if (id !== undefined) await recordInTab(id, recording, tell, signal);
}

async function scanActiveTab(pageScan: PageScript, tell: Tell): Promise<void> {
  const { id, url } = (await activeTab()) ?? {};
  if (url !== undefined) tell({ type: 'page-opened', url, at: Date.now() });
  const refused = () => tell({ type: 'restricted-page', url, reason: restrictedReason(url) });
  if (id === undefined) return refused();

  const ended = await Promise.allSettled(passes.map((pass) => runInTab(id, pageScan, pass)));
  const scans = ended.flatMap((pass) => (pass.status === 'fulfilled' ? pass.value : []));
  if (scans.length === 0) return refused();
  for (const { detections, lookAlikes, leakedKeys } of scans) {
    tell({ type: 'findings', findings: { detections, lookAlikes, leakedKeys } });
  }
  tell({
    type: 'searched',
    searched: scans.flatMap(({ searched }) => searched),
    klarnaLibrary: scans.some(({ klarnaLibrary }) => klarnaLibrary),
  });
}

/**
 * Runs one script in the tab; it goes into the frames it can reach by itself. What the page made of the answer is parsed
 * like any other input.
 */
async function runInTab(
  tabId: number,
  func: PageScript,
  { look, world }: (typeof passes)[number],
): Promise<PageScan[]> {
  const results = await browser.scripting.executeScript({ target: { tabId }, func, args: [look], world });
  return results.flatMap(({ result }) => {
    const scan = PageScan.safeParse(result);
    return scan.success ? [scan.data] : [];
  });
}
