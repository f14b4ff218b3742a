import type { Source } from '../detection.ts';
import { locationIn, type Scan } from '../scan.ts';
import { scanNamedValue, scanText } from '../text/scan-text.ts';

/** The URLs of a page. */
export interface PageUrls {
  location: string;
  referrer?: string | undefined;
  /** The names of its resource timing entries: the URLs it has requested so far. */
  resources?: readonly string[] | undefined;
}

const maxUrls = 2_000;

/** Scans the URL of the page with its fragment, its referrer, and the URLs it has requested. */
export function scanUrls({ location, referrer, resources = [] }: PageUrls, scan: Scan): void {
  scan.tally.count('url', 'address');
  scanUrl(location, 'url', 'address', scan);
  if (referrer) scanUrl(referrer, 'url', 'referrer', scan);
  const requested = resources.slice(0, maxUrls);
  for (const url of requested) scanUrl(url, 'resource', requestPlace(url), scan);
  if (requested.length > 0) scan.tally.count('resource', 'requested-address', requested.length);
}

/** Scans one URL: as a whole, and each of its parameters by name. */
export function scanUrl(url: string, source: Source, place: string, scan: Scan): void {
  scanText(url, locationIn(scan, source, place));
  for (const part of [afterFirst(url, '?').split('#', 1)[0] ?? '', afterFirst(url, '#')]) {
    if (!/%7b|%5b|%22|eyJ|eyI|ewo|%253a/i.test(part)) continue;
    for (const [name, value] of new URLSearchParams(part)) {
      scanNamedValue(value, locationIn(scan, source, place, [name]));
    }
  }
}

/** The place of a requested URL, its host and path: `js.klarna.com/eu/kp/main`. */
function requestPlace(url: string): string {
  const end = url.search(/[?#]/);
  return (end === -1 ? url : url.slice(0, end)).replace(/^[a-z]+:\/\//i, '').slice(0, 200);
}

function afterFirst(text: string, separator: string): string {
  const index = text.indexOf(separator);
  return index === -1 ? '' : text.slice(index + 1);
}
