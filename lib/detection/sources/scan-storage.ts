import { locationIn, type Scan } from '../scan.ts';
import { scanNamedValue } from '../text/scan-text.ts';

/** The storage of a page. `undefined` for an area that the browser does not let the page read. */
export interface StorageAreas {
  localStorage?: StorageLike | undefined;
  sessionStorage?: StorageLike | undefined;
  /** `document.cookie`; cookies marked HttpOnly are not in it. */
  cookie?: string | undefined;
}

type StorageLike = Pick<Storage, 'length' | 'key' | 'getItem'>;

const maxKeys = 2_000;

/** Scans `localStorage`, `sessionStorage` and cookies. */
export function scanStorage({ localStorage, sessionStorage, cookie }: StorageAreas, scan: Scan): void {
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

/** Scans `name=value; …`, the format of `document.cookie` and of the header `Cookie`. Returns the number of cookies. */
export function scanCookies(cookies: string, place: (name: string) => string, scan: Scan): number {
  const pairs = cookies.split(';', maxKeys).filter((pair) => pair.trim() !== '');
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim();
    const value = decoded(pair.slice(equals + 1).replace(/^\s*"|"\s*$/g, ''));
    scanNamedValue(value, locationIn(scan, 'cookie', place(name), [name]));
  }
  return pairs.length;
}

function scanArea(
  area: 'localStorage' | 'sessionStorage',
  storage: StorageLike | undefined,
  scan: Scan,
): void {
  const what = area === 'localStorage' ? 'local-storage-key' : 'session-storage-key';
  if (storage === undefined) {
    scan.tally.skip('storage', what, { why: 'storage-refused' });
    return;
  }
  scan.tally.count('storage', what, Math.min(storage.length, maxKeys));
  for (let index = 0; index < Math.min(storage.length, maxKeys); index++) {
    const key = storage.key(index);
    const value = key === null ? null : storage.getItem(key);
    if (key === null || value === null) continue;
    scanNamedValue(value, locationIn(scan, 'storage', `${area}.${key}`, [key]));
  }
}

/** The URL-decoded value of a cookie; the value itself when it is not URL-encoded. */
function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
