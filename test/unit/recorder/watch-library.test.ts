import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { createRecorder } from '../../../lib/recorder/recorder.ts';
import { readRecordExpression, watchLibrary } from '../../../lib/recorder/watch-library.ts';

/** What a page's script sees: anything may be missing, as in a page. */
// biome-ignore lint/suspicious/noExplicitAny: page scripts are untyped
type LibraryWindow = Record<string, any>;

const ask = 'only-the-panel-knows';

/** A window in which the recorder waits for the library; `run` is a page's script. */
function armedWindow() {
  const recorder = createRecorder();
  const window: LibraryWindow = {};
  watchLibrary(window, recorder, ask);
  return {
    window,
    run: (script: (window: LibraryWindow) => void) => script(window),
    methods: () => recorder.record().calls.map(({ method }) => method),
  };
}

const library = () => ({ Payments: { init: vi.fn(), load: vi.fn() } });

describe('before the library is there', () => {
  test('nothing is listed, and Klarna is undefined', () => {
    const { window } = armedWindow();
    expect(Object.keys(window)).toEqual([]);
    expect(window.Klarna).toBeUndefined();
  });
});

describe('calls are recorded', () => {
  test.each<[string, (window: LibraryWindow) => void]>([
    [
      'when init follows in the same task',
      (w) => {
        w.Klarna = library();
        w.Klarna.Payments.init({});
      },
    ],
    [
      'through an alias taken at once',
      (w) => {
        w.Klarna = library();
        const { init } = w.Klarna.Payments;
        init({});
      },
    ],
    [
      'when the namespace is added later',
      (w) => {
        w.Klarna = {};
        w.Klarna.Payments = library().Payments;
        w.Klarna.Payments.init({});
      },
    ],
    [
      'when the methods are added one by one',
      (w) => {
        w.Klarna = { Payments: {} };
        w.Klarna.Payments.init = () => {};
        w.Klarna.Payments.init({});
      },
    ],
    [
      'when the library keeps what is there',
      (w) => {
        w.Klarna = w.Klarna || {};
        w.Klarna.Payments = w.Klarna.Payments || library().Payments;
        w.Klarna.Payments.init({});
      },
    ],
    [
      'when the methods belong to a class',
      (w) => {
        class Payments {
          init() {}
        }
        w.Klarna = { Payments: new Payments() };
        w.Klarna.Payments.init({});
      },
    ],
    [
      'when the library is loaded a second time',
      (w) => {
        w.Klarna = library();
        w.Klarna = library();
        w.Klarna.Payments.init({});
      },
    ],
  ])('%s', (_case, script) => {
    const { run, methods } = armedWindow();
    run(script);
    expect(methods()).toEqual(['Klarna.Payments.init']);
  });

  test('of the older namespaces and of express buttons', () => {
    const { run, methods } = armedWindow();
    run((window) => {
      const klarna = { Credit: { init: vi.fn() }, Payments: { Buttons: { init: vi.fn() } } };
      window.Klarna = klarna;
      klarna.Credit.init();
      klarna.Payments.Buttons.init();
    });
    expect(methods()).toEqual(['Klarna.Credit.init', 'Klarna.Payments.Buttons.init']);
  });

  test('of the button that express checkout gives back, at once or later', async () => {
    const { run, methods } = armedWindow();
    const button = { load: vi.fn() };
    const later = { authorize: vi.fn() };
    run((window) => {
      const answers = [button, Promise.resolve(later)];
      window.Klarna = { Payments: { init: vi.fn(), Buttons: { init: () => answers.shift() } } };
      window.Klarna.Payments.Buttons.init().load();
      window.Klarna.Payments.Buttons.init().then((ready: typeof later) => ready.authorize());
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(methods()).toEqual([
      'Klarna.Payments.Buttons.init',
      'Klarna.Payments.Buttons.load',
      'Klarna.Payments.Buttons.init',
      'Klarna.Payments.Buttons.authorize',
    ]);
  });

  test('also when the library was there before the recorder', () => {
    const recorder = createRecorder();
    const window = { Klarna: library() };
    watchLibrary(window, recorder, ask);
    window.Klarna.Payments.init({});
    expect(recorder.record().calls).toHaveLength(1);
  });
});

describe('the page notices nothing', () => {
  test('an accessor of the library is never run', () => {
    const initialized = vi.fn(() => true);
    const { run } = armedWindow();
    run((window) => {
      const payments = { init: vi.fn() };
      Object.defineProperty(payments, 'initialized', { get: initialized, configurable: true });
      window.Klarna = { Payments: payments };
    });
    expect(initialized).not.toHaveBeenCalled();
  });

  test('the objects stay the page’s own', () => {
    const { window, run } = armedWindow();
    const klarna = library();
    const { Payments } = klarna;
    run((w) => {
      w.Klarna = klarna;
    });
    expect(window.Klarna).toBe(klarna);
    expect(klarna.Payments).toBe(Payments);
  });

  test('a frozen library goes on working, unrecorded', () => {
    const { run, methods } = armedWindow();
    const init = vi.fn();
    run((window) => {
      window.Klarna = Object.freeze({ Payments: Object.freeze({ init }) });
      window.Klarna.Payments.init();
    });
    expect(init).toHaveBeenCalledOnce();
    expect(methods()).toEqual([]);
  });
});

describe('the record', () => {
  test('is returned only to a caller that knows the name', () => {
    const { window, run } = armedWindow();
    run((w) => {
      w.Klarna = library();
    });
    const evaluate = (name: string) => runInNewContext(readRecordExpression(name), { window, Object });
    expect(evaluate(ask)).toEqual({ calls: [], dropped: 0 });
    expect(evaluate('another')).toBeUndefined();
  });
});
