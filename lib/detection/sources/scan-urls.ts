import type { Source } from '../detection.ts';
import { beginScan, endScan, type Scan, type Scanned } from '../scan.ts';
import type { Occasion } from '../sighting.ts';
import { spotOf } from '../spot.ts';
import { scanLeaf } from '../text/scan-leaf.ts';
import { scanString } from '../text/scan-text.ts';

/** The addresses of a page. */
export interface PageUrls {
  location: string;
  referrer?: string | undefined;
  /** Names of its resource timing entries: what it has requested so far. */
  resources?: readonly string[] | undefined;
}

const maxUrls = 2_000;

/** Looks through the page's own address, its fragment included, and the addresses it has requested. */
export function scanUrls(urls: PageUrls, occasion: Occasion): Scanned {
  const scan = beginScan(occasion);
  scanUrlsInto(urls, scan);
  return endScan(scan);
}

export function scanUrlsInto({ location, referrer, resources = [] }: PageUrls, scan: Scan): void {
  scan.tally.count('url', 'address');
  scanUrl(location, 'url', 'address', scan);
  if (referrer) scanUrl(referrer, 'url', 'referrer', scan);
  const requested = resources.slice(0, maxUrls);
  for (const url of requested) scanUrl(url, 'resource', requestPlace(url), scan);
  if (requested.length > 0) scan.tally.count('resource', 'requested address', requested.length);
}

/** Looks through one address: as a whole, and each of its parameters by name. */
export function scanUrl(url: string, source: Source, place: string, scan: Scan): void {
  const sighting = { ...scan.occasion, source, place };
  scanString(url, spotOf(scan.collector, sighting));
  for (const part of [afterFirst(url, '?').split('#', 1)[0] ?? '', afterFirst(url, '#')]) {
    if (!/%7b|%5b|%22|eyJ|eyI|ewo|%253a/i.test(part)) continue;
    for (const [name, value] of new URLSearchParams(part)) {
      scanLeaf(value, spotOf(scan.collector, sighting, [name]));
    }
  }
}

/** Host and path of a requested address, as a place: `js.klarna.com/eu/kp/main`. */
export function requestPlace(url: string): string {
  const end = url.search(/[?#]/);
  return (end === -1 ? url : url.slice(0, end)).replace(/^[a-z]+:\/\//i, '').slice(0, 200);
}

function afterFirst(text: string, separator: string): string {
  const index = text.indexOf(separator);
  return index === -1 ? '' : text.slice(index + 1);
}
