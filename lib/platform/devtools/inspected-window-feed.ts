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

type Tell = (event: PageEvent) => void;
type ScanRequests = (requests: readonly FinishedRequest[]) => Scanned[];

/**
 * The inspected window, for the panel: every request that ends, with its bodies, in every frame; the requests from
 * before the panel was opened, as far as the browser keeps them; and the page itself, looked at again whenever its
 * traffic has come to rest. Armed by the developer, also the calls of Klarna's library.
 */
export function createInspectedWindowFeed(scripts: PageScripts): PageFeed {
  const { findInPasted, findingsInCalls, scanExchange } = scripts.pageScan('tools');
  const scan: ScanRequests = (requests) => requests.map((request) => scanExchange(exchangeOf(request)));
  let recorder: InspectedRecorder | undefined;
  return {
    watch(listener) {
      const stopped = new AbortController();
      const tell: Tell = (event) => {
        if (!stopped.signal.aborted) listener(event);
      };
      const recording = createInspectedRecorder({ recorder: scripts.sdkRecorder, findingsInCalls }, tell);
      recorder = recording;
      const pageScan = callOf(scripts.pageScan, 'all' satisfies PagePart);
      let look = lookAtDocument(pageScan, tell);
      const lookWhenQuiet = onQuiet(() => void look(), stopped.signal);
      let navigated = false;

      const stopRequests = onRequestFinished((request) => {
        tellRequests(scan([request]), tell);
        lookWhenQuiet();
      });
      const stopNavigation = onNavigated((url) => {
        navigated = true;
        tell({ type: 'page-opened', url, at: Date.now() });
        recording.navigated();
        look = lookAtDocument(pageScan, tell);
        lookWhenQuiet();
      });
      const tellPage: Tell = (event) => {
        // The browser has told of the document itself.
        if (!navigated) tell(event);
      };
      // Whichever document is there by then: two looks at one would take turns in finding its tokens anew.
      void lookBack(() => look(), scan, tell, tellPage);
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
 * What was there before the panel: the document as it is now, earlier requests, and loaded resources with bodies.
 *
 * @param tellPage what the document is, or that it cannot be looked at
 */
async function lookBack(
  look: () => Promise<void>,
  scan: ScanRequests,
  tell: Tell,
  tellPage: Tell,
): Promise<void> {
  const address = await evaluate('location.href');
  if (address.kind === 'refused') {
    tellPage({ type: 'restricted-page', url: undefined, reason: restrictedReason(undefined) });
    return;
  }
  // What is there belongs to this page, however long the browser takes to hand it out.
  const at = Date.now();
  tellPage({ type: 'page-opened', url: String(address.value), at });
  const loaded = (await loadedResources()).map((resource) => asRequest(resource, at));
  const requests = [...(await earlierRequests()), ...loaded];
  const scans = scan(requests);
  tellFindings(joinFindings(scans), tell);
  await look();
  // Not before the look: until then nobody can say that nothing is there.
  tellSearched(scans, tell);
}

/** A look at one document, to be repeated: what was told once is not told again. */
function lookAtDocument(pageScript: string, tell: Tell): () => Promise<void> {
  const unseen = createUnseenFilter();
  let counted = false;
  return async () => {
    const scan = await scanInspected(pageScript);
    if (scan === undefined) return;
    const { detections, lookAlikes, leakedKeys, searched, klarnaLibrary } = scan;
    tellFindings(unseen({ detections, lookAlikes, leakedKeys }), tell);
    tell({ type: 'searched', searched: counted ? [] : searched, klarnaLibrary });
    counted = true;
  };
}

function tellRequests(scans: readonly Scanned[], tell: Tell): void {
  tellFindings(joinFindings(scans), tell);
  tellSearched(scans, tell);
}

function tellSearched(scans: readonly Scanned[], tell: Tell): void {
  tell({ type: 'searched', searched: scans.flatMap(({ searched }) => searched), klarnaLibrary: false });
}

function tellFindings(findings: Findings, tell: Tell): void {
  const { detections, lookAlikes, leakedKeys } = findings;
  if (detections.length + lookAlikes.length + leakedKeys.length > 0) tell({ type: 'findings', findings });
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
