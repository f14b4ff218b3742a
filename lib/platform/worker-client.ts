import { createWorkerClient } from '../worker/client.ts';
import { browser } from './browser.ts';
import { isInPrivateWindow } from './private-window.ts';

/** The worker, from a page of this extension. */
export const worker = createWorkerClient({
  send: (envelope) => browser.runtime.sendMessage(envelope),
  isInPrivate: isInPrivateWindow,
});
