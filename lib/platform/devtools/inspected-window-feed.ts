import type { Findings } from '../../detection/detection.ts';
import { createUnseenFilter, joinFindings } from '../../detection/findings.ts';
import type { Scanned } from '../../detection/scan.ts';
import type { HttpExchange } from '../../detection/sources/scan-exchange.ts';
import type { PageEvent, PageFeed } from '../../inspector/services.ts';
import { callOf, type PagePart, type PageScripts } from '../page/page-scripts.ts';
import { restrictedReason } from '../popup/restricted-page.ts';
import { finishedAt } from './har-entry.ts';
import { scanInspected } from './inspected-document.ts';
import {
  earlierRequests,
  type FinishedRequest,
  type LoadedResource,
  loadedResources,
  onNavigated,
  onRequestFinished,
} from './inspected-network.ts';
import { evaluate } from './inspected-page.ts';
import { createInspectedRecorder, type InspectedRecorder } from './inspected-recorder.ts';
import { onQuiet } from './on-quiet.ts';

type Emit = (event: PageEvent) => void;
type ScanRequests = (requests: readonly FinishedRequest[]) => Scanned[];

/**
 * The page feed of the panel, for the inspected window: every finished request in every frame with its bodies, the
 * requests from before the panel was opened as far as the browser keeps them, and the page itself, which is scanned again
 * when its traffic is quiet. On request also the calls of Klarna's library.
 */
export function createInspectedWindowFeed(scripts: PageScripts): PageFeed {
  const { findInPasted, findingsInCalls, scanExchange } = scripts.pageScan('tools');
  const scan: ScanRequests = (requests) => requests.map((request) => scanExchange(exchangeOf(request)));
  let recorder: InspectedRecorder | undefined;
  return {
    watch(listener) {
      const stopped = new AbortController();
      const emit: Emit = (event) => {
        if (!stopped.signal.aborted) listener(event);
      };
      const recording = createInspectedRecorder({ recorder: scripts.sdkRecorder, findingsInCalls }, emit);
      recorder = recording;
      const pageScan = callOf(scripts.pageScan, 'all' satisfies PagePart);
      let scanPage = documentScanner(pageScan, emit);
      const scanWhenQuiet = onQuiet(() => void scanPage(), stopped.signal);
      let navigated = false;

      const stopRequests = onRequestFinished((request) => {
        emitRequests(scan([request]), emit);
        scanWhenQuiet();
      });
      const stopNavigation = onNavigated((url) => {
        navigated = true;
        emit({ type: 'page-opened', url, at: Date.now() });
        recording.navigated();
        scanPage = documentScanner(pageScan, emit);
        scanWhenQuiet();
      });
      const emitPage: Emit = (event) => {
        // After a navigation the browser has already reported the document.
        if (!navigated) emit(event);
      };
      // Uses the scanner of the current document. A second one would report the same tokens again.
      void scanEarlier(() => scanPage(), scan, emit, emitPage);
      return () => {
        stopped.abort();
        recording.stop();
        stopRequests();
        stopNavigation();
      };
    },
    findInPasted,
    reloadAndRecord: () => recorder?.reload(),
  };
}

/**
 * Scans what was there before the panel: the current document, earlier requests, and loaded resources with their bodies.
 *
 * @param emitPage reports which document it is, or that it cannot be scanned
 */
async function scanEarlier(
  scanPage: () => Promise<void>,
  scan: ScanRequests,
  emit: Emit,
  emitPage: Emit,
): Promise<void> {
  const address = await evaluate('location.href');
  if (address.kind === 'refused') {
    emitPage({ type: 'restricted-page', url: undefined, reason: restrictedReason(undefined) });
    return;
  }
  // Everything belongs to this page, however long the browser takes to return it.
  const at = Date.now();
  emitPage({ type: 'page-opened', url: String(address.value), at });
  const loaded = (await loadedResources()).map((resource) => asRequest(resource, at));
  const requests = [...(await earlierRequests()), ...loaded];
  const scans = scan(requests);
  emitFindings(joinFindings(scans), emit);
  await scanPage();
  // Only after the scan of the page: before it, nobody can say that nothing was found.
  emitSearched(scans, emit);
}

/** Returns a function that scans one document, as often as it is called, and reports each finding once. */
function documentScanner(pageScript: string, emit: Emit): () => Promise<void> {
  const unseen = createUnseenFilter();
  let counted = false;
  return async () => {
    const scan = await scanInspected(pageScript);
    if (scan === undefined) return;
    const { detections, lookAlikes, leakedKeys, searched, klarnaLibrary } = scan;
    emitFindings(unseen({ detections, lookAlikes, leakedKeys }), emit);
    emit({ type: 'searched', searched: counted ? [] : searched, klarnaLibrary });
    counted = true;
  };
}

function emitRequests(scans: readonly Scanned[], emit: Emit): void {
  emitFindings(joinFindings(scans), emit);
  emitSearched(scans, emit);
}

function emitSearched(scans: readonly Scanned[], emit: Emit): void {
  emit({ type: 'searched', searched: scans.flatMap(({ searched }) => searched), klarnaLibrary: false });
}

function emitFindings(findings: Findings, emit: Emit): void {
  const { detections, lookAlikes, leakedKeys } = findings;
  if (detections.length + lookAlikes.length + leakedKeys.length > 0) emit({ type: 'findings', findings });
}

function exchangeOf({ entry, body }: FinishedRequest): HttpExchange {
  const { request, response } = entry;
  return {
    url: request.url,
    method: request.method,
    requestHeaders: request.headers,
    requestBody: request.postData?.text,
    responseHeaders: response.headers,
    responseBody: body.content ?? response.content.text,
    responseEncoding: body.content === undefined ? response.content.encoding : body.encoding,
    responseTooLarge: body.tooLarge,
    seenAt: finishedAt(entry),
  };
}

function asRequest({ url, body }: LoadedResource, seenAt: number): FinishedRequest {
  return {
    entry: {
      startedDateTime: new Date(seenAt).toISOString(),
      time: 0,
      request: { method: 'GET', url, headers: [], postData: undefined },
      response: { headers: [], content: {} },
    },
    body,
  };
}
