import type { Browser, CDPSession, Protocol, Target } from 'puppeteer-core';
import { type ConsoleLine, pathInExtension } from './console-line.ts';

/** Collects the errors and warnings of all pages, workers and panels of one extension, from their start. */
export interface ConsoleCollector {
  readonly lines: ConsoleLine[];
  /** Every text that was written to a console, at any level. */
  readonly words: string[];
  /** Detaches from the workers: a worker cannot be stopped while a session is attached to it. */
  releaseWorkers(): Promise<void>;
  stop(): void;
}

/**
 * Listens to every page, worker and DevTools frame below `origin`, including those that open later.
 *
 * @param onPage is called with each of them except the workers, before its console is read
 */
export function collectConsole(
  browser: Browser,
  origin: string,
  onPage: (session: CDPSession) => void = () => undefined,
): ConsoleCollector {
  const lines: ConsoleLine[] = [];
  const words: string[] = [];
  const seen = new WeakSet<Target>();
  const workers = new Set<CDPSession>();

  const look = async (target: Target): Promise<void> => {
    if (seen.has(target) || !target.url().startsWith(`${origin}/`)) return;
    seen.add(target);
    const session = await target.createCDPSession();
    if (target.type() === 'service_worker') workers.add(session);
    else onPage(session);
    listen(session, pathInExtension(target.url()), lines);
    session.on('Runtime.consoleAPICalled', ({ args }) => words.push(args.map(textOf).join(' ')));
    // Both replay what was logged before they were enabled.
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  };
  // A target may close while we attach to it. Then there is nothing more to collect.
  const onTarget = (target: Target): void => void look(target).catch(() => undefined);

  browser.on('targetcreated', onTarget);
  browser.on('targetchanged', onTarget);
  browser.targets().forEach(onTarget);
  return {
    lines,
    words,
    async releaseWorkers() {
      const sessions = [...workers];
      workers.clear();
      await Promise.all(sessions.map((session) => session.detach().catch(() => undefined)));
    },
    stop() {
      browser.off('targetcreated', onTarget);
      browser.off('targetchanged', onTarget);
    },
  };
}

function listen(session: CDPSession, where: string, lines: ConsoleLine[]): void {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
    const kind = type === 'warning' ? 'warning' : 'error';
    lines.push({ where, kind, source: 'script', text: args.map(textOf).join(' ') });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
    const said = exception?.description ?? text;
    if (isOfDevTools(said)) return;
    lines.push({ where, kind: 'exception', source: 'script', text: said });
  });
  session.on('Log.entryAdded', ({ entry: { level, source, text, url } }) => {
    if ((level !== 'error' && level !== 'warning') || isOfDevTools(text)) return;
    lines.push({ where, kind: level, source, text: url === undefined ? text : `${text} (${url})` });
  });
}

/**
 * The script with which DevTools provides `chrome.devtools` runs in the extension's own pages. If the inspected page
 * closes during `getResources`, that script treats the error as a list and throws outside the extension's code
 * (Chromium 156): `(s || []).map is not a function`. The letter depends on the minifier.
 */
function isOfDevTools(text: string): boolean {
  return /TypeError: \(\w+ \|\| \[\]\)\.map is not a function/.test(text);
}

function textOf(value: Protocol.Runtime.RemoteObject): string {
  return String(value.value ?? value.description ?? value.type);
}
