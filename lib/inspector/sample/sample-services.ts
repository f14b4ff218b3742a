import type { Services } from '../services.ts';
import { asSample } from './as-sample.ts';
import { samplePage } from './sample-page.ts';
import { sampleWorker } from './sample-worker.ts';

/**
 * The services of a screen that shows the built-in sample session. Of the real ones they keep settings, clipboard,
 * files and clock, and nothing that could reach the worker, a host or a page.
 */
export function sampleServices(real: Services): Services {
  return {
    ...real,
    asSample,
    page: samplePage(real.now),
    worker: sampleWorker(real.now),
    onCredentialsChanged: never,
    onHistoryChanged: never,
    hostPermission: { has: async () => false, request: async () => false },
  };
}

/** Calls nobody back. */
const never = () => () => undefined;
