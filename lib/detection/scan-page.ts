import type { PageScan } from './detection.ts';
import { beginScan, endScan } from './scan.ts';
import { isKlarnaLibrary } from './sources/klarna-library.ts';
import { scanDocumentInto } from './sources/scan-document.ts';
import { scanStorageInto } from './sources/scan-storage.ts';
import { scanUrlsInto } from './sources/scan-urls.ts';
import { spotOf } from './spot.ts';
import { scanParsed } from './text/scan-parsed.ts';

/** What is used of a window. */
export type PageWindow = Pick<
  Window,
  'document' | 'history' | 'location' | 'localStorage' | 'sessionStorage' | 'performance'
> & { top: unknown; self: unknown };

/**
 * Everything an isolated-world script can see of one frame: the document, its frames of the same site, storage,
 * cookies, addresses. `now` in ms since the epoch.
 */
export function* scanPage(window: PageWindow, now: number): Generator<void, PageScan> {
  const { document, location } = window;
  const inside = attempt(() => window.top !== window.self) ?? true;
  const scan = beginScan(inside ? { seenAt: now, frame: location.origin } : { seenAt: now });
  const resources =
    attempt(() => window.performance.getEntriesByType('resource').map(({ name }) => name)) ?? [];

  scanUrlsInto({ location: location.href, referrer: document.referrer, resources }, scan);
  scanStorageInto(
    {
      localStorage: attempt(() => window.localStorage),
      sessionStorage: attempt(() => window.sessionStorage),
      cookie: attempt(() => document.cookie),
    },
    scan,
  );
  scanParsed(
    attempt(() => window.history.state),
    spotOf(scan.collector, { ...scan.occasion, source: 'storage', place: 'history.state' }),
  );
  yield;
  const inDocument = yield* scanDocumentInto(document, scan);
  return { ...endScan(scan), klarnaLibrary: inDocument || resources.some(isKlarnaLibrary) };
}

/** What a sandboxed page may not read throws. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
