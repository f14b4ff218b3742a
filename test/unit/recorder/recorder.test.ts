import { describe, expect, test, vi } from 'vitest';
import { createRecorder } from '../../../lib/recorder/recorder.ts';

/** A clock that moves on by one at each look. */
function clock() {
  let now = 0;
  return () => {
    now += 1;
    return now;
  };
}

describe('a recorded function', () => {
  test('lets an exception through, the very same one, and notes it', () => {
    const error = new TypeError('no token');
    const recorder = createRecorder(clock());
    const init = recorder.wrap('Klarna.Payments.init', () => {
      throw error;
    });
    expect(() => init({})).toThrow(error);
    expect(recorder.record().calls).toMatchObject([
      { method: 'Klarna.Payments.init', outcome: { kind: 'threw', name: 'TypeError', message: 'no token' } },
    ]);
  });

  test('keeps `this`, arguments, return value, name, length and properties', () => {
    const answer = { show_form: true };
    const seen: unknown[] = [];
    function load(this: unknown, ...args: unknown[]) {
      seen.push(this, ...args);
      return answer;
    }
    Object.assign(load, { version: 7 });
    const options = { container: '#klarna' };
    const payments = { load: createRecorder(clock()).wrap('Klarna.Payments.load', load) };
    expect(payments.load(options, null)).toBe(answer);
    expect(seen).toEqual([payments, options, null]);
    expect(seen[1]).toBe(options);
    expect(payments.load.name).toBe('load');
    expect(payments.load.length).toBe(0);
    expect(payments.load).toHaveProperty('version', 7);
  });

  test('reads as native code', () => {
    const recorded = createRecorder(clock()).wrap('m', (a: unknown) => a);
    expect(Function.prototype.toString.call(recorded)).toContain('[native code]');
  });

  test('is the same for the same original, and is not wrapped again', () => {
    const recorder = createRecorder(clock());
    const original = () => undefined;
    const recorded = recorder.wrap('m', original);
    expect(recorder.wrap('m', original)).toBe(recorded);
    expect(recorder.wrap('m', recorded)).toBe(recorded);
  });
});

describe('callbacks', () => {
  test('are recorded with the call they belong to', () => {
    const recorder = createRecorder(clock());
    const load = recorder.wrap('Klarna.Payments.load', (_options, callback) => {
      if (typeof callback === 'function') callback({ show_form: false });
    });
    const callback = vi.fn();
    load({ container: '#k' }, callback);
    expect(callback).toHaveBeenCalledExactlyOnceWith({ show_form: false });
    expect(recorder.record().calls).toMatchObject([
      { index: 0, method: 'Klarna.Payments.load', arguments: [{ container: '#k' }, 'ƒ'] },
      { index: 1, of: 0, method: 'Klarna.Payments.load → callback', arguments: [{ show_form: false }] },
    ]);
  });

  test('inside an options object are recorded, and what they are handed as well', () => {
    const recorder = createRecorder(clock());
    const authorize = vi.fn((_order: unknown, done: unknown) => {
      if (typeof done === 'function') done({ approved: true, session_id: 'x' });
    });
    const show = recorder.wrap('Klarna.Payments.Buttons.init', (options) => {
      if (
        typeof options === 'object' &&
        options &&
        'on_click' in options &&
        typeof options.on_click === 'function'
      )
        options.on_click(authorize);
    });
    const options = {
      theme: 'dark',
      on_click: (start: (order: object, done: (result: unknown) => void) => void) =>
        start({ order_amount: 1 }, () => undefined),
    };
    const before = { ...options };
    show(options);
    expect(options).toEqual(before);
    expect(recorder.record().calls.map(({ method }) => method)).toEqual([
      'Klarna.Payments.Buttons.init',
      'Klarna.Payments.Buttons.init → on_click',
      'Klarna.Payments.Buttons.init → on_click → callback',
      'Klarna.Payments.Buttons.init → on_click → callback → callback',
    ]);
    expect(recorder.record().calls.at(-1)?.arguments).toEqual([{ approved: true, session_id: 'x' }]);
  });

  test('of `on` and `off` are one function to the library', () => {
    const recorder = createRecorder(clock());
    const listeners = new Set<unknown>();
    const on = recorder.wrap('Klarna.Payments.on', (_event, listener) => void listeners.add(listener));
    const off = recorder.wrap('Klarna.Payments.off', (_event, listener) => listeners.delete(listener));
    const listener = () => undefined;
    on('heightChanged', listener);
    expect(off('heightChanged', listener)).toBe(true);
    expect(listeners.size).toBe(0);
  });

  test('an options object without functions reaches the library itself', () => {
    const library = vi.fn();
    const options = { client_token: 't' };
    createRecorder(clock()).wrap('m', library)(options);
    expect(library.mock.calls[0]?.[0]).toBe(options);
  });
});

describe('what comes back', () => {
  test('a promise stays the very same one and its result is noted', async () => {
    const promise = Promise.resolve({ approved: true });
    const recorder = createRecorder(clock());
    expect(recorder.wrap('m', () => promise)()).toBe(promise);
    await promise;
    expect(recorder.record().calls[0]?.outcome).toMatchObject({
      kind: 'resolved',
      value: { approved: true },
    });
  });

  test('nothing the page does later to its objects changes the record', () => {
    const recorder = createRecorder(clock());
    const data = { order_amount: 100 };
    recorder.wrap('m', () => undefined)(data);
    data.order_amount = 200;
    expect(recorder.record().calls[0]?.arguments).toEqual([{ order_amount: 100 }]);
  });

  test('getters are not run', () => {
    const getter = vi.fn();
    const recorder = createRecorder(clock());
    recorder.wrap(
      'm',
      () => undefined,
    )(Object.defineProperty({}, 'secret', { get: getter, enumerable: true }));
    expect(getter).not.toHaveBeenCalled();
  });

  test('calls beyond the limit are counted', () => {
    const recorder = createRecorder(clock());
    const method = recorder.wrap('m', () => undefined);
    for (let index = 0; index < 510; index += 1) method();
    expect(recorder.record().calls).toHaveLength(500);
    expect(recorder.record().dropped).toBe(10);
  });
});
