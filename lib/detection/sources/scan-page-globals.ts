import type { PageScan } from '../detection.ts';
import { beginScan, endScan, inFrame } from '../scan.ts';
import { scanGlobalsInto } from './scan-globals.ts';

/** What is used of a window. Its globals are looked at one by one. */
export type GlobalsWindow = Pick<Window, 'location' | 'length'> & { top: unknown; self: unknown };

const maxFrames = 20;

/**
 * Everything a main-world script can see beyond the document: the globals of the page and of its frames of the same
 * site. `now` in ms since the epoch.
 */
export function* scanPageGlobals(window: GlobalsWindow, now: number): Generator<void, PageScan> {
  const inside = window.top !== window.self;
  const scan = beginScan(inside ? { seenAt: now, frame: window.location.origin } : { seenAt: now });
  let klarnaLibrary = false;
  for (const frame of [window, ...framesOf(window)]) {
    const origin = frame === window ? scan.occasion.frame : originOf(frame, window.location.origin);
    yield* scanGlobalsInto(frame, inFrame(scan, origin));
    klarnaLibrary ||= hasKlarnaPayments(frame);
  }
  return { ...endScan(scan), klarnaLibrary };
}

/** Frames of the same site, as far as the browser lets the page see them. */
function framesOf(window: GlobalsWindow): object[] {
  const frames: object[] = [];
  for (let index = 0; index < Math.min(window.length, maxFrames); index++) {
    try {
      const frame: unknown = Reflect.get(window, String(index));
      // Reading anything of a window of another site throws.
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

/** Whether `Klarna.Payments`, or `Klarna.Credit` of old, is there. On-site messaging has a `Klarna` without them. */
function hasKlarnaPayments(window: object): boolean {
  try {
    const klarna: unknown = Object.getOwnPropertyDescriptor(window, 'Klarna')?.value;
    if ((typeof klarna !== 'object' && typeof klarna !== 'function') || klarna === null) return false;
    return ['Payments', 'Credit'].some((name) => Object.getOwnPropertyDescriptor(klarna, name) !== undefined);
  } catch {
    return false;
  }
}
