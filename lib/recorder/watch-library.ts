import { type Callable, isCallable, type Recorder } from './recorder.ts';

/** Where Klarna's library puts its calls, by generation: `Klarna.Payments`, and what came before it. */
const namespaces = ['Payments', 'Credit', 'DirectDebit', 'DirectBankTransfer'];
/**
 * Objects inside a namespace that hold calls of their own: express checkout's `Buttons.init` gives back the button, whose
 * `load` and `authorize` are called on it.
 */
const inner = ['Buttons'];
/** The documented calls (SDK reference), for a library that fills its namespace one by one. */
const documentedMethods = [
  'init',
  'load',
  'loadPaymentReview',
  'authorize',
  'reauthorize',
  'finalize',
  'on',
  'off',
];

/**
 * Records every call of Klarna's library in this window from the moment in which the library appears: `Klarna` and its
 * namespaces are watched as they are assigned, also a second time. Methods are replaced where they are, so the objects
 * stay the library's and the page's own. No accessor is ever run: the library notes who reads
 * `Klarna.Payments.initialized`.
 *
 * The record is asked for by the name `ask`, which the page cannot know, on the accessor behind `window.Klarna`; there
 * is no global.
 */
export function watchLibrary(window: object, recorder: Recorder, ask: string): void {
  const answerTo = (getter: Callable): Callable =>
    new Proxy(getter, {
      get: (target, name) => (name === ask ? recorder.record : Reflect.get(target, name)),
    });
  watchProperty(
    window,
    'Klarna',
    (klarna) => {
      for (const namespace of namespaces) {
        watchProperty(klarna, namespace, (payments) =>
          watchMethods(payments, `Klarna.${namespace}`, recorder),
        );
      }
    },
    answerTo,
  );
}

/** What the panel evaluates to have the record: `undefined` where no recorder runs. */
export function readRecordExpression(ask: string): string {
  return `Object.getOwnPropertyDescriptor(window, 'Klarna')?.get?.[${JSON.stringify(ask)}]?.()`;
}

/** Calls `found` with the object a property holds, now and whenever another one is assigned. */
function watchProperty(
  holder: object,
  name: string,
  found: (value: object) => void,
  dress: (getter: Callable) => Callable = (getter) => getter,
): void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  let current: unknown = before?.value;
  if (isObject(current)) found(current);
  if (before?.get || before?.configurable === false) return;
  const define = (enumerable: boolean) =>
    Reflect.defineProperty(holder, name, { configurable: true, enumerable, get, set });
  // Bound, so that its text reads as native code like any accessor of the browser's.
  const get = dress((() => current).bind(null));
  const set = ((value: unknown) => {
    current = value;
    if (isObject(value)) found(value);
    define(true);
  }).bind(null);
  // Listed only once something was assigned, like the property it stands for.
  define(before?.enumerable ?? false);
}

function watchMethods(holder: object, path: string, recorder: Recorder): void {
  const count = recordMethods(holder, path, recorder);
  for (const name of inner.filter((name) => Object.hasOwn(holder, name))) {
    const within = `${path}.${name}`;
    watchProperty(holder, name, (buttons) => {
      recordMethods(buttons, within, recorder, (button) => recordMethods(button, within, recorder));
    });
  }
  if (count === 0) for (const name of documentedMethods) watchMethod(holder, name, path, recorder);
}

/** Replaces the methods an object has now; says how many. `returned` is handed the objects they give back. */
function recordMethods(
  holder: object,
  path: string,
  recorder: Recorder,
  returned?: (value: object) => void,
): number {
  const methods = [...methodsOf(holder)];
  for (const [name, descriptor] of methods) {
    const value = recorder.recorded(`${path}.${name}`, descriptor.value, returned);
    Reflect.defineProperty(holder, name, { ...descriptor, value });
  }
  return methods.length;
}

/** Own methods, and those of the library's classes: a stand-in on the object itself is found before theirs. */
function* methodsOf(holder: object): Generator<[string, PropertyDescriptor]> {
  const seen = new Set(['constructor']);
  for (let level: object | null = holder; level !== null && level !== Object.prototype; ) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      const replaceable = descriptor.configurable || (descriptor.writable && level === holder);
      if (!seen.has(name) && isCallable(descriptor.value) && replaceable) yield [name, descriptor];
      seen.add(name);
    }
    level = Object.getPrototypeOf(level);
  }
}

/** A method that is still to be assigned. Until then reading it gives `undefined`, as before. */
function watchMethod(holder: object, name: string, path: string, recorder: Recorder): void {
  Reflect.defineProperty(holder, name, {
    configurable: true,
    enumerable: false,
    get: (() => undefined).bind(null),
    set: ((value: unknown) => {
      const method = isCallable(value) ? recorder.recorded(`${path}.${name}`, value) : value;
      Reflect.defineProperty(holder, name, {
        configurable: true,
        enumerable: true,
        writable: true,
        value: method,
      });
    }).bind(null),
  });
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}
