import type { PageScan } from './detection.ts';
import { beginScan, endScan, inFrame } from './scan.ts';
import { scanGlobals } from './sources/scan-globals.ts';

/** The part of a window that `scanPageGlobals` uses itself. */
export type GlobalsWindow = Pick<Window, 'location' | 'length'> & { top: unknown; self: unknown };

const maxFrames = 20;

/**
 * Scans what a main-world script sees in addition: the globals of the page and of its same-origin frames. Yields often;
 * run it with `runInSlices`. `now` in ms since the epoch.
 */
export function* scanPageGlobals(window: GlobalsWindow, now: number): Generator<void, PageScan> {
  const inside = window.top !== window.self;
  const scan = beginScan(now, inside ? window.location.origin : undefined);
  let klarnaLibrary = false;
  for (const frame of [window, ...framesOf(window)]) {
    const origin = frame === window ? scan.frame : originOf(frame, window.location.origin);
    yield* scanGlobals(frame, inFrame(scan, origin));
    klarnaLibrary ||= hasKlarnaPayments(frame);
  }
  return { ...endScan(scan), klarnaLibrary };
}

/** The same-origin frames: those the browser lets the page read. */
function framesOf(window: GlobalsWindow): object[] {
  const frames: object[] = [];
  for (let index = 0; index < Math.min(window.length, maxFrames); index++) {
    try {
      const frame: unknown = Reflect.get(window, String(index));
      // Reading a property of a cross-origin window throws.
      if (typeof frame === 'object' && frame !== null && 'document' in frame && frame.document)
        frames.push(frame);
    } catch {}
  }
  return frames;
}

function originOf(frame: object, parent: string): string {
  const origin: unknown = 'location' in frame ? Reflect.get(Object(frame.location), 'origin') : undefined;
  return typeof origin === 'string' && origin !== 'null' ? origin : parent;
}

/** Whether `Klarna.Payments`, or the older `Klarna.Credit`, exists. On-site messaging has a `Klarna` without them. */
function hasKlarnaPayments(window: object): boolean {
  try {
    const klarna: unknown = Object.getOwnPropertyDescriptor(window, 'Klarna')?.value;
    if ((typeof klarna !== 'object' && typeof klarna !== 'function') || klarna === null) return false;
    return ['Payments', 'Credit'].some((name) => Object.getOwnPropertyDescriptor(klarna, name) !== undefined);
  } catch {
    return false;
  }
}
