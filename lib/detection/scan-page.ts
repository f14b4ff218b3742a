import type { PageScan } from './detection.ts';
import { beginScan, endScan, locationIn } from './scan.ts';
import { isKlarnaLibrary } from './sources/klarna-library.ts';
import { scanDocument } from './sources/scan-document.ts';
import { scanStorage } from './sources/scan-storage.ts';
import { scanUrls } from './sources/scan-urls.ts';
import { scanParsed } from './text/scan-parsed.ts';

/** The part of a window that `scanPage` uses. */
export type PageWindow = Pick<
  Window,
  'document' | 'history' | 'location' | 'localStorage' | 'sessionStorage' | 'performance'
> & { top: unknown; self: unknown };

/**
 * Scans what an isolated-world script can see of one frame: the document, its same-origin frames, storage, cookies and
 * URLs. Yields often; run it with `runInSlices`. `now` in ms since the epoch.
 */
export function* scanPage(window: PageWindow, now: number): Generator<void, PageScan> {
  const { document, location } = window;
  const inside = attempt(() => window.top !== window.self) ?? true;
  const scan = beginScan(now, inside ? location.origin : undefined);
  const resources =
    attempt(() => window.performance.getEntriesByType('resource').map(({ name }) => name)) ?? [];

  scanUrls({ location: location.href, referrer: document.referrer, resources }, scan);
  scanStorage(
    {
      localStorage: attempt(() => window.localStorage),
      sessionStorage: attempt(() => window.sessionStorage),
      cookie: attempt(() => document.cookie),
    },
    scan,
  );
  scanParsed(
    attempt(() => window.history.state),
    locationIn(scan, 'storage', 'history.state'),
  );
  yield;
  const inDocument = yield* scanDocument(document, scan);
  return { ...endScan(scan), klarnaLibrary: inDocument || resources.some(isKlarnaLibrary) };
}

/** `undefined` when reading throws, as storage and cookies do in a sandboxed page. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
