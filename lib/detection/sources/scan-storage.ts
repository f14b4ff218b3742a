import { beginScan, endScan, type Scan, type Scanned } from '../scan.ts';
import type { Occasion } from '../sighting.ts';
import { spotOf } from '../spot.ts';
import { scanLeaf } from '../text/scan-leaf.ts';

/** What a page keeps under names. An area the browser refuses is `undefined`. */
export interface StorageAreas {
  localStorage?: StorageLike | undefined;
  sessionStorage?: StorageLike | undefined;
  /** `document.cookie`; cookies marked HttpOnly are not in it. */
  cookie?: string | undefined;
}

export type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem'>;

const maxKeys = 2_000;

/** Looks through `localStorage`, `sessionStorage` and cookies. */
export function scanStorage(areas: StorageAreas, occasion: Occasion): Scanned {
  const scan = beginScan(occasion);
  scanStorageInto(areas, scan);
  return endScan(scan);
}

export function scanStorageInto({ localStorage, sessionStorage, cookie }: StorageAreas, scan: Scan): void {
  scanArea('localStorage', localStorage, scan);
  scanArea('sessionStorage', sessionStorage, scan);
  if (cookie === undefined) scan.tally.skip('cookie', 'cookie', { why: 'cookies-refused' });
  else
    scan.tally.count(
      'cookie',
      'cookie',
      scanCookies(cookie, (name) => `cookie ${name}`, scan),
    );
}

/** Looks through `name=value; …` as `document.cookie` and the header `Cookie` have it. Says how many there were. */
export function scanCookies(cookies: string, place: (name: string) => string, scan: Scan): number {
  const pairs = cookies.split(';', maxKeys).filter((pair) => pair.trim() !== '');
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    const value = decoded(pair.slice(equals + 1).replace(/^\s*"|"\s*$/g, ''));
    scanLeaf(
      value,
      spotOf(scan.collector, { ...scan.occasion, source: 'cookie', place: place(name) }, [name]),
    );
  }
  return pairs.length;
}

function scanArea(
  area: 'localStorage' | 'sessionStorage',
  storage: StorageLike | undefined,
  scan: Scan,
): void {
  const what = `${area} key`;
  if (storage === undefined) {
    scan.tally.skip('storage', what, { why: 'storage-refused' });
    return;
  }
  scan.tally.count('storage', what, Math.min(storage.length, maxKeys));
  for (let index = 0; index < Math.min(storage.length, maxKeys); index++) {
    const key = storage.key(index);
    const value = key === null ? null : storage.getItem(key);
    if (key === null || value === null) continue;
    scanLeaf(
      value,
      spotOf(scan.collector, { ...scan.occasion, source: 'storage', place: `${area}.${key}` }, [key]),
    );
  }
}

/** A cookie's value as it was before it was made fit for a cookie. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
