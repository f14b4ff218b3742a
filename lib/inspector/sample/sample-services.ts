import type { Services } from '../services.ts';
import { asSample } from './as-sample.ts';
import { samplePage } from './sample-page.ts';
import { sampleWorker } from './sample-worker.ts';

/**
 * The services for the built-in sample session. They share settings, clipboard, files and clock with the real services, and
 * have no access to the worker, a host or a page.
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

/** Never calls its listener. */
const never = () => () => undefined;
