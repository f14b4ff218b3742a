import type { PageScan } from './detection.ts';
import { isKlarnaLibrary } from './klarna-library.ts';
import { beginScan, endScan } from './scan.ts';
import { scanDocumentInto } from './scan-document.ts';
import { scanParsed } from './scan-parsed.ts';
import { scanStorageInto } from './scan-storage.ts';
import { scanUrlsInto } from './scan-urls.ts';
import { spotOf } from './spot.ts';

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
