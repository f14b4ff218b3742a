import { PageScan } from '../../detection/detection.ts';
import type { PageEvent, PageFeed } from '../../inspector/services.ts';
import { browser } from '../browser.ts';
import type { PagePart, PageScript, PageScripts, RecordingScripts } from '../page/page-scripts.ts';
import { recordInTab } from './active-tab-recorder.ts';
import { restrictedReason } from './restricted-page.ts';

/** The scans of the popup: which part of the page, and in which world. */
const passes = [
  { part: 'document', world: 'ISOLATED' },
  { part: 'globals', world: 'MAIN' },
] as const satisfies readonly { part: PagePart; world: 'ISOLATED' | 'MAIN' }[];

/**
 * The page feed of the popup, for the active tab. The toolbar click grants access to it. Each script runs once and returns
 * its result; nothing stays in the page. Cross-origin frames are out of reach; the panel can scan them.
 */
export function createActiveTabFeed({ pageScan, sdkRecorder }: PageScripts): PageFeed {
  const { findInPasted, findingsInCalls } = pageScan('tools');
  let watching: { emit: Emit; signal: AbortSignal } | undefined;
  return {
    watch(listener) {
      const stopped = new AbortController();
      const { signal } = stopped;
      const emit: Emit = (event) => {
        if (!signal.aborted) listener(event);
      };
      watching = { emit, signal };
      void scanActiveTab(pageScan, emit);
      return () => stopped.abort();
    },
    findInPasted,
    reloadAndRecord() {
      if (!watching) return;
      const { emit, signal } = watching;
      void recordActiveTab({ recorder: sdkRecorder, findingsInCalls }, emit, signal);
    },
  };
}

type Emit = (event: PageEvent) => void;

function activeTab() {
  return browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
}

async function recordActiveTab(recording: RecordingScripts, emit: Emit, signal: AbortSignal): Promise<void> {
  const id = (await activeTab())?.id;
  if (id !== undefined) await recordInTab(id, recording, emit, signal);
}

async function scanActiveTab(pageScan: PageScript, emit: Emit): Promise<void> {
  const { id, url } = (await activeTab()) ?? {};
  if (url !== undefined) emit({ type: 'page-opened', url, at: Date.now() });
  const refused = () => emit({ type: 'restricted-page', url, reason: restrictedReason(url) });
  if (id === undefined) return refused();

  const ended = await Promise.allSettled(passes.map((pass) => runInTab(id, pageScan, pass)));
  const scans = ended.flatMap((pass) => (pass.status === 'fulfilled' ? pass.value : []));
  if (scans.length === 0) return refused();
  for (const { detections, lookAlikes, leakedKeys } of scans) {
    emit({ type: 'findings', findings: { detections, lookAlikes, leakedKeys } });
  }
  emit({
    type: 'searched',
    searched: scans.flatMap(({ searched }) => searched),
    klarnaLibrary: scans.some(({ klarnaLibrary }) => klarnaLibrary),
  });
}

/**
 * Runs one script in the top frame of the tab; it scans same-origin frames itself. The page can change the result, so it
 * is parsed like any other input.
 */
async function runInTab(
  tabId: number,
  func: PageScript,
  { part, world }: (typeof passes)[number],
): Promise<PageScan[]> {
  const results = await browser.scripting.executeScript({ target: { tabId }, func, args: [part], world });
  return results.flatMap(({ result }) => {
    const scan = PageScan.safeParse(result);
    return scan.success ? [scan.data] : [];
  });
}
