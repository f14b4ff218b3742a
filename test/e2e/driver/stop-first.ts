import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';

/** Environment variable. With `1`, the worker is stopped before every message that a page sends to it. */
export const stopFirstVariable = 'KILL_WORKER';

const marker = 'stop-first';

/** Runs before all other scripts of a page. Logs that a message is about to be sent, and waits for the driver's go. */
const script = `{
  const waiting = new Map();
  let count = 0;
  globalThis.stoppedFirst = (number) => waiting.get(number)?.();
  const runtimes = new Set([globalThis.chrome?.runtime, globalThis.browser?.runtime]);
  for (const runtime of runtimes) {
    if (runtime?.sendMessage === undefined) continue;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (...args) => {
      const number = ++count;
      const done = () => console.debug('${marker}', 'done', number);
      const stopped = new Promise((resolve) => waiting.set(number, resolve));
      console.debug('${marker}', 'ask', number);
      const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
      if (callback === undefined) return stopped.then(() => send(...args)).finally(done);
      void stopped.then(() => send(...args, (reply) => { done(); callback(reply); }));
    };
  }
}`;

/**
 * A copy of a built extension whose pages load that script first; nothing else differs. Each process has one of its own,
 * always in the same place: the place decides the id of the extension, and so what it finds of its own after a restart.
 */
export function copyThatAsks(extensionDir: string): string {
  const copy = join(tmpdir(), `stop-first-${process.pid}`, basename(extensionDir));
  rmSync(copy, { recursive: true, force: true });
  cpSync(extensionDir, copy, { recursive: true });
  process.once('exit', () => rmSync(dirname(copy), { recursive: true, force: true }));
  writeFileSync(join(copy, 'stop-first.js'), script);
  for (const name of readdirSync(copy).filter((each) => each.endsWith('.html'))) {
    const html = readFileSync(join(copy, name), 'utf8');
    writeFileSync(join(copy, name), html.replace('<head>', '<head><script src="/stop-first.js"></script>'));
  }
  return copy;
}

/** Stops the worker when a page is about to send a message. */
export interface StopFirst {
  /** How often the worker was stopped. */
  readonly stops: number;
  /** How often it did not stop. */
  readonly refused: number;
  /** Listens to a page of the extension. Call before the session's `Runtime` is enabled. */
  listen(session: CDPSession): void;
}

/**
 * Stops the worker before each message, unless it is still answering another one. Other tests stop it during an answer.
 *
 * @param isHeld whether a test is attached to the worker, so that it cannot be stopped
 */
export function stopFirst(stop: () => Promise<void>, isHeld: () => boolean): StopFirst {
  const underWay = new Map<CDPSession, Set<number>>();
  let last: Promise<unknown> = Promise.resolve();
  let stops = 0;
  let refused = 0;

  async function admit(session: CDPSession, number: number): Promise<void> {
    const busy = [...underWay].some(([{ detached }, numbers]) => !detached && numbers.size > 0);
    if (!busy && !isHeld()) {
      // A worker that does not stop is a fault of this driver. The test continues, and the run reports it.
      await stop().then(
        () => {
          stops += 1;
        },
        () => {
          refused += 1;
        },
      );
    }
    underWay.get(session)?.add(number);
  }

  return {
    get stops() {
      return stops;
    },
    get refused() {
      return refused;
    },
    listen(session) {
      underWay.set(session, new Set());
      session.on('Runtime.executionContextsCleared', () => underWay.get(session)?.clear());
      session.on('Runtime.consoleAPICalled', ({ args, executionContextId: contextId }) => {
        const [name, what, number] = args.map(({ value }): unknown => value);
        if (name !== marker || typeof number !== 'number') return;
        if (what === 'done') underWay.get(session)?.delete(number);
        else {
          last = last
            .then(() => admit(session, number))
            .then(() =>
              session.send('Runtime.evaluate', { expression: `stoppedFirst(${number})`, contextId }),
            )
            // The page may be closed by now.
            .catch(() => underWay.get(session)?.delete(number));
        }
      });
    },
  };
}
