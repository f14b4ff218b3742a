import { type Callable, isCallable, type Recorder } from './recorder.ts';

/** The namespaces of Klarna's library: `Klarna.Payments` and the older ones. */
const namespaces = ['Payments', 'Credit', 'DirectDebit', 'DirectBankTransfer'];
/**
 * Objects inside a namespace with methods of their own. `Buttons.init` of express checkout returns the button, which has
 * the methods `load` and `authorize`.
 */
const innerNamespaces = ['Buttons'];
/** The methods in Klarna's SDK reference, for a library that assigns its methods one at a time. */
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
 * Records every call of Klarna's library in a window, from the moment the library appears. Every assignment of `Klarna`
 * and its namespaces is watched. Methods are replaced in place, so the objects remain those of the library and the page.
 * No accessor is called, because the library sends an event when `Klarna.Payments.initialized` is read.
 *
 * The record is read with the property `recordKey` of the getter of `window.Klarna`. The page cannot know this name, and
 * there is no global variable.
 */
export function watchLibrary(window: object, recorder: Recorder, recordKey: string): void {
  const withRecord = (getter: Callable): Callable =>
    new Proxy(getter, {
      get: (target, name) => (name === recordKey ? recorder.record : Reflect.get(target, name)),
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
    withRecord,
  );
}

/** The expression that reads the record in a page: `undefined` when no recorder runs there. */
export function readRecordExpression(recordKey: string): string {
  return `Object.getOwnPropertyDescriptor(window, 'Klarna')?.get?.[${JSON.stringify(recordKey)}]?.()`;
}

/** Calls `found` with the object that a property has now, and with each object assigned to it later. */
function watchProperty(
  holder: object,
  name: string,
  found: (value: object) => void,
  wrapGetter: (getter: Callable) => Callable = (getter) => getter,
): void {
  const before = Object.getOwnPropertyDescriptor(holder, name);
  let current: unknown = before?.value;
  if (isObject(current)) found(current);
  if (before?.get || before?.configurable === false) return;
  const define = (enumerable: boolean) =>
    Reflect.defineProperty(holder, name, { configurable: true, enumerable, get, set });
  // Bound, so that its source text reads as native code, like the browser's own accessors.
  const get = wrapGetter((() => current).bind(null));
  const set = ((value: unknown) => {
    current = value;
    if (isObject(value)) found(value);
    define(true);
  }).bind(null);
  // Enumerable only after an assignment, like the property it replaces.
  define(before?.enumerable ?? false);
}

function watchMethods(holder: object, path: string, recorder: Recorder): void {
  const count = recordMethods(holder, path, recorder);
  for (const name of innerNamespaces.filter((name) => Object.hasOwn(holder, name))) {
    const within = `${path}.${name}`;
    watchProperty(holder, name, (buttons) => {
      recordMethods(buttons, within, recorder, (button) => recordMethods(button, within, recorder));
    });
  }
  if (count === 0) for (const name of documentedMethods) watchMethod(holder, name, path, recorder);
}

/** Wraps the current methods of an object and returns their number. `onReturned` gets the objects they return. */
function recordMethods(
  holder: object,
  path: string,
  recorder: Recorder,
  onReturned?: (value: object) => void,
): number {
  const methods = [...methodsOf(holder)];
  for (const [name, descriptor] of methods) {
    const value = recorder.wrap(`${path}.${name}`, descriptor.value, onReturned);
    Reflect.defineProperty(holder, name, { ...descriptor, value });
  }
  return methods.length;
}

/** Own methods and inherited ones: a wrapper on the object itself comes before an inherited method. */
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

/** Wraps a method when it is assigned. Until then, reading it gives `undefined`, as before. */
function watchMethod(holder: object, name: string, path: string, recorder: Recorder): void {
  Reflect.defineProperty(holder, name, {
    configurable: true,
    enumerable: false,
    get: (() => undefined).bind(null),
    set: ((value: unknown) => {
      const method = isCallable(value) ? recorder.wrap(`${path}.${name}`, value) : value;
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
