import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../lib/platform/start-worker.ts';

/** A module, because only a module can share chunks with the extension's pages. */
export default defineBackground({ type: 'module', main: startWorker });
