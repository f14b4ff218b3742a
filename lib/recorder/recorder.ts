import { copyValue } from './copy-value.ts';
import type { SdkCall, SdkRecord } from './sdk-call.ts';

export type Callable = (...args: unknown[]) => unknown;

/** Most calls that are kept of one document. */
const maxCalls = 500;
/** How far callbacks of callbacks are followed: express checkout passes `authorize` to `on_click`. */
const maxCallbackDepth = 3;

/** Writes down calls. The functions it makes stand in for the library's and the page's own and behave as they do. */
export interface Recorder {
  /**
   * A function that does what `original` does: same `this`, return value and exceptions, same name, length and
   * properties; its text reads as native code. The same for the same original. `returned` is handed every object that
   * comes back, before the page has it.
   */
  recorded(method: string, original: Callable, returned?: (value: object) => void): Callable;
  record(): SdkRecord;
}

/** Keeps its record in this closure. `now` in ms since the epoch. */
export function createRecorder(now: () => number = Date.now): Recorder {
  const calls: SdkCall[] = [];
  /** A listener has to be the same function in `on` and in `off`, and a method the same at each look. */
  const stands = new WeakMap<Callable, Callable>();
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

  function stand(
    method: string,
    original: Callable,
    of: number | undefined,
    depth: number,
    returned: (value: object) => void = () => undefined,
  ): Callable {
    return new Proxy(original, {
      apply(target, self, args: unknown[]) {
        const call = begin(method, args, of);
        const passed = args.map((argument) => withCallbacks(argument, method, call, depth));
        try {
          const value = ended(call, Reflect.apply(target, self, passed), now);
          handObject(value, returned);
          return value;
        } catch (error) {
          if (call) call.outcome = { kind: 'threw', ...nameAndMessage(error) };
          throw error;
        }
      },
    });
  }

  /** Callbacks are passed on as stand-ins: a function itself, or the functions an options object holds. */
  function withCallbacks(
    argument: unknown,
    method: string,
    call: SdkCall | undefined,
    depth: number,
  ): unknown {
    if (depth >= maxCallbackDepth) return argument;
    const callback = (name: string, original: Callable) =>
      stand(`${method} → ${name}`, original, call?.index, depth + 1);
    if (isCallable(argument)) {
      return /\.(on|off)$/.test(method)
        ? once(argument, () => callback('callback', argument))
        : callback('callback', argument);
    }
    return isOptions(argument) ? withFunctions(argument, callback) : argument;
  }

  function once(original: Callable, make: () => Callable): Callable {
    const known = stands.get(original) ?? make();
    stands.set(original, known);
    // Handed back to us it is not wrapped a second time.
    stands.set(known, known);
    return known;
  }

  return {
    record: () => ({ calls, dropped }),
    recorded: (method, original, returned) =>
      once(original, () => stand(method, original, undefined, 0, returned)),
  };
}

/**
 * A copy of an options object in which its functions are replaced. One without functions stays itself: it may be sent
 * to another frame as it is, which an object with functions cannot.
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

function ended(call: SdkCall | undefined, value: unknown, now: () => number): unknown {
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

/** Objects that come back later are handed on before the page's own callbacks run. */
function handObject(value: unknown, hand: (value: object) => void): void {
  if (value instanceof Promise)
    Promise.prototype.then.call(
      value,
      (result) => handObject(result, hand),
      () => undefined,
    );
  else if (typeof value === 'object' && value !== null) hand(value);
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
