import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from '../lib/platform/start-worker.ts';

/** A module, so that it shares its code with the extension's pages instead of bringing a second copy. */
export default defineBackground({ type: 'module', main: startWorker });
