import { PageScan } from '../detection/detection.ts';
import type { PageEvent, PageFeed } from '../inspector/services.ts';
import { recordInTab } from './active-tab-recorder.ts';
import { browser } from './browser.ts';
import { restrictedReason } from './restricted-page.ts';

/** The built scripts and the world each runs in. */
const scripts = [
  { file: '/page-scanner.js', world: 'ISOLATED' },
  { file: '/page-globals.js', world: 'MAIN' },
] as const;

/**
 * The active tab, for the popup. The toolbar click granted access to it. Each script collects once and returns its
 * value; nothing stays in the page. Subframes of other sites are out of reach: the panel sees those.
 */
export function createActiveTabFeed(): PageFeed {
  let recording: { tell: Tell; signal: AbortSignal } | undefined;
  return {
    watch(listener) {
      const stopped = new AbortController();
      const { signal } = stopped;
      const tell: Tell = (event) => {
        if (!signal.aborted) listener(event);
      };
      recording = { tell, signal };
      void scanActiveTab(tell);
      return () => stopped.abort();
    },
    reloadAndRecord() {
      if (recording) void recordActiveTab(recording.tell, recording.signal);
    },
  };
}

type Tell = (event: PageEvent) => void;

function activeTab() {
  return browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
}

async function recordActiveTab(tell: Tell, signal: AbortSignal): Promise<void> {
  const id = (await activeTab())?.id;
  if (id !== undefined) await recordInTab(id, tell, signal);
}

async function scanActiveTab(tell: Tell): Promise<void> {
  const { id, url } = (await activeTab()) ?? {};
  if (url !== undefined) tell({ type: 'page-opened', url, at: Date.now() });
  const refused = () => tell({ type: 'restricted-page', url, reason: restrictedReason(url) });
  if (id === undefined) return refused();

  const passes = await Promise.allSettled(scripts.map((script) => runInTab(id, script)));
  const scans = passes.flatMap((pass) => (pass.status === 'fulfilled' ? pass.value : []));
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
async function runInTab(tabId: number, { file, world }: (typeof scripts)[number]): Promise<PageScan[]> {
  const results = await browser.scripting.executeScript<unknown[], unknown>({
    target: { tabId },
    files: [file],
    world,
  });
  return results.flatMap(({ result }) => {
    const scan = PageScan.safeParse(result);
    return scan.success ? [scan.data] : [];
  });
}
