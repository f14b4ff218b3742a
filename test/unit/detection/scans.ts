import { createCollector } from '../../../lib/detection/collector.ts';
import type { Findings, Sighting } from '../../../lib/detection/detection.ts';
import { locationOf } from '../../../lib/detection/location.ts';
import { runAtOnce } from '../../../lib/detection/run-in-slices.ts';
import { beginScan, endScan, type Scan, type Scanned } from '../../../lib/detection/scan.ts';
import { scanDocument } from '../../../lib/detection/sources/scan-document.ts';
import { scanGlobals } from '../../../lib/detection/sources/scan-globals.ts';
import { type StorageAreas, scanStorage } from '../../../lib/detection/sources/scan-storage.ts';
import { type PageUrls, scanUrls } from '../../../lib/detection/sources/scan-urls.ts';
import { scanParsed } from '../../../lib/detection/text/scan-parsed.ts';
import { scanText } from '../../../lib/detection/text/scan-text.ts';

/** The findings of one text. */
export function findingsInText(text: string, sighting: Sighting): Findings {
  const found = createCollector();
  scanText(text, locationOf(found, sighting));
  return found.findings();
}

/** The findings of one parsed value. */
export function findingsInValue(value: unknown, sighting: Sighting): Findings {
  const found = createCollector();
  scanParsed(value, locationOf(found, sighting));
  return found.findings();
}

/** The result of one scan of a document. `seenAt` in ms since the epoch. */
export function scannedDocument(document: Document, seenAt: number): Scanned & { klarnaLibrary: boolean } {
  const scan = beginScan(seenAt);
  const klarnaLibrary = runAtOnce(scanDocument(document, scan));
  return { ...endScan(scan), klarnaLibrary };
}

/** The result of one scan of globals. */
export function scannedGlobals(window: object, seenAt: number): Scanned {
  return scanned(seenAt, (scan) => runAtOnce(scanGlobals(window, scan)));
}

/** The result of one scan of storage and cookies. */
export function scannedStorage(areas: StorageAreas, seenAt: number): Scanned {
  return scanned(seenAt, (scan) => scanStorage(areas, scan));
}

/** The result of one scan of URLs. */
export function scannedUrls(urls: PageUrls, seenAt: number): Scanned {
  return scanned(seenAt, (scan) => scanUrls(urls, scan));
}

function scanned(seenAt: number, run: (scan: Scan) => void): Scanned {
  const scan = beginScan(seenAt);
  run(scan);
  return endScan(scan);
}
