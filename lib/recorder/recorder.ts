import { copyValue } from './copy-value.ts';
import type { SdkCall, SdkRecord } from './sdk-call.ts';

export type Callable = (...args: unknown[]) => unknown;

/** The most calls kept of one document. */
const maxCalls = 500;
/** How many levels of callbacks are recorded: express checkout passes `authorize` to `on_click`. */
const maxCallbackDepth = 3;

/** Records calls by wrapping the functions of the library and of the page. The wrappers behave like the originals. */
export interface Recorder {
  /**
   * Wraps a function. The wrapper has the same `this`, return value, exceptions, name, length and properties, and its
   * source text reads as native code. The same original always gives the same wrapper. `onReturned` gets every object
   * that a call returns or resolves to, before the page does.
   */
  wrap(method: string, original: Callable, onReturned?: (value: object) => void): Callable;
  record(): SdkRecord;
}

/** Creates a recorder, which keeps its record in a closure. `now` returns ms since the epoch. */
export function createRecorder(now: () => number = Date.now): Recorder {
  const calls: SdkCall[] = [];
  /** A listener must be the same function for `on` and `off`, and a method the same at each access. */
  const wrappers = new WeakMap<Callable, Callable>();
  let dropped = 0;

  function begin(method: string, args: readonly unknown[], of: number | undefined): SdkCall | undefined {
    if (calls.length >= maxCalls) {
      dropped += 1;
      return undefined;
    }
    const call: SdkCall = {
      index: calls.length,
      method,
      at: now(),
      arguments: args.slice(0, 10).map((argument) => copyValue(argument) ?? null),
      ...(of !== undefined && { of }),
    };
    calls.push(call);
    return call;
  }

  function wrapFunction(
    method: string,
    original: Callable,
    of: number | undefined,
    depth: number,
    onReturned: (value: object) => void = () => undefined,
  ): Callable {
    return new Proxy(original, {
      apply(target, self, args: unknown[]) {
        const call = begin(method, args, of);
        const passed = args.map((argument) => withCallbacks(argument, method, call, depth));
        try {
          const value = recordOutcome(call, Reflect.apply(target, self, passed), now);
          notifyOfObject(value, onReturned);
          return value;
        } catch (error) {
          if (call) call.outcome = { kind: 'threw', ...nameAndMessage(error) };
          throw error;
        }
      },
    });
  }

  /** Wraps callbacks: an argument that is a function, or the functions of an options object. */
  function withCallbacks(
    argument: unknown,
    method: string,
    call: SdkCall | undefined,
    depth: number,
  ): unknown {
    if (depth >= maxCallbackDepth) return argument;
    const callback = (name: string, original: Callable) =>
      wrapFunction(`${method} → ${name}`, original, call?.index, depth + 1);
    if (isCallable(argument)) {
      return /\.(on|off)$/.test(method)
        ? once(argument, () => callback('callback', argument))
        : callback('callback', argument);
    }
    return isOptions(argument) ? withFunctions(argument, callback) : argument;
  }

  function once(original: Callable, make: () => Callable): Callable {
    const known = wrappers.get(original) ?? make();
    wrappers.set(original, known);
    // A wrapper that the page passes on is not wrapped again.
    wrappers.set(known, known);
    return known;
  }

  return {
    record: () => ({ calls, dropped }),
    wrap: (method, original, onReturned) =>
      once(original, () => wrapFunction(method, original, undefined, 0, onReturned)),
  };
}

/**
 * Returns a copy of an options object with its functions replaced. An object without functions is returned itself: the
 * library can then still send it to another frame with `postMessage`.
 */
function withFunctions(options: object, replace: (name: string, original: Callable) => Callable): object {
  const descriptors: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(options);
  const functions = Object.entries(descriptors).filter(([, { value }]) => isCallable(value));
  if (functions.length === 0) return options;
  for (const [name, descriptor] of functions) {
    descriptors[name] = { ...descriptor, value: replace(name, descriptor.value) };
  }
  return Object.create(Object.getPrototypeOf(options), descriptors);
}

function recordOutcome(call: SdkCall | undefined, value: unknown, now: () => number): unknown {
  if (call === undefined || value === undefined) return value;
  call.outcome = { kind: 'returned', value: copyValue(value) };
  if (value instanceof Promise) {
    const settled = (outcome: SdkCall['outcome']) => {
      call.outcome = outcome;
    };
    Promise.prototype.then.call(
      value,
      (result) => settled({ kind: 'resolved', value: copyValue(result), at: now() }),
      (error) => settled({ kind: 'rejected', ...nameAndMessage(error), at: now() }),
    );
  }
  return value;
}

/** Calls `onReturned` with an object. For a promise it runs when the promise resolves, before the page's callbacks. */
function notifyOfObject(value: unknown, onReturned: (value: object) => void): void {
  if (value instanceof Promise)
    Promise.prototype.then.call(
      value,
      (result) => notifyOfObject(result, onReturned),
      () => undefined,
    );
  else if (typeof value === 'object' && value !== null) onReturned(value);
}

export function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

function isOptions(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof EventTarget)
  );
}

function nameAndMessage(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: String(error.name).slice(0, 100), message: String(error.message).slice(0, 1000) }
    : { name: 'thrown value', message: String(copyValue(error)).slice(0, 1000) };
}
