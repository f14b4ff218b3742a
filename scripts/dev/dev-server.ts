import { join, relative } from 'node:path';
import { createServer, type Logger } from 'wxt';
import { z } from 'zod';
import type { BrowserKind } from '../browsers/browser-places.ts';

/** What the dev server did after a file was saved. Where the file has an error, it prints the error and does nothing. */
export type DevChange =
  /** Open pages replaced these modules or loaded themselves again. Paths are relative to the project. */
  | { kind: 'pages'; files: string[] }
  /** The extension's folder has changed. The browser has to load the extension again. */
  | { kind: 'extension' };

/** WXT's dev server, with the development build of the extension for one browser. */
export interface DevServer {
  /** Folder of the extension, for the browser to load. */
  extensionDir: string;
  stop(): Promise<void>;
}

export interface DevServerOptions {
  browser: BrowserKind;
  /** Folder of the project. */
  root: string;
  onChange(change: DevChange): void;
}

/** Builds the extension for development and serves its pages. Opens no browser. */
export async function startDevServer({ browser, root, onChange }: DevServerOptions): Promise<DevServer> {
  const server = await createServer({
    root,
    browser,
    webExt: { disabled: true },
    logger: problemsOnly,
  });
  await server.start();
  let socket = listenAsPage(server.origin, root, onChange);
  // WXT tells the worker to call `runtime.reload()`, which empties `storage.session` and closes DevTools.
  server.reloadExtension = () => onChange({ kind: 'extension' });
  const restart = server.restart.bind(server);
  // WXT restarts the server after an edit of wxt.config.ts.
  server.restart = async () => {
    socket.close();
    await restart();
    socket = listenAsPage(server.origin, root, onChange);
    onChange({ kind: 'extension' });
  };
  return {
    extensionDir: join(root, `.output/${browser}-mv3-dev`),
    async stop() {
      socket.close();
      await server.stop();
    },
  };
}

/** The messages in Vite's protocol that tell a page what changed. */
const HotMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('update'), updates: z.array(z.object({ path: z.string() })) }),
  z.object({ type: z.literal('full-reload'), triggeredBy: z.string().optional() }),
]);

/** Connects to the server as a page of the extension does. */
function listenAsPage(origin: string, root: string, onChange: DevServerOptions['onChange']): WebSocket {
  const socket = new WebSocket(origin.replace('http', 'ws'), 'vite-hmr');
  socket.addEventListener('message', ({ data }) => {
    const { data: message } = HotMessage.safeParse(JSON.parse(String(data)));
    switch (message?.type) {
      case 'update':
        return onChange({ kind: 'pages', files: message.updates.map(({ path }) => path.slice(1)) });
      case 'full-reload': {
        const files = message.triggeredBy === undefined ? [] : [relative(root, message.triggeredBy)];
        return onChange({ kind: 'pages', files });
      }
    }
  });
  return socket;
}

const print = (...words: unknown[]) => console.error(...words);
const ignore = () => undefined;

/** WXT also prints each file of the build, and asks to load the extension by hand. */
const problemsOnly: Logger = {
  level: 1,
  debug: ignore,
  log: ignore,
  info: ignore,
  success: ignore,
  warn: print,
  error: print,
  fatal: print,
};
