import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Chromium, launchChromium } from '../../e2e/driver/chromium.ts';
import { type Firefox, launchFirefox } from '../../e2e/driver/firefox.ts';
import { builds, type Stage } from '../../e2e/stage/stage.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { type CatchAll, startCatchAll } from './catch-all.ts';

/** A stage with no other way out than the catch-all server. */
export interface CaughtStage<Browser> extends Stage<Browser> {
  catchAll: CatchAll;
}

interface CaughtOptions {
  /** Profile to keep; a new one that is thrown away if left out. */
  userDataDir?: string;
}

interface Browsers {
  chromium: Chromium;
  firefox: Firefox;
}
export type BrowserName = keyof Browsers;

const launchers: {
  [Name in BrowserName]: (proxyPort: number, options: CaughtOptions) => Promise<Browsers[Name]>;
} = {
  chromium: (proxyPort, options) => launchChromium({ extensionDir: builds.chrome, proxyPort, ...options }),
  firefox: (proxyPort) => launchFirefox({ extensionDir: builds.firefox, proxyPort }),
};

/** Starts a browser whose every connection ends at the simulator. It must be closed. */
export async function openCaughtStage<Name extends BrowserName>(
  name: Name,
  options: CaughtOptions = {},
): Promise<CaughtStage<Browsers[Name]>> {
  const simulator = await startSimulator();
  const catchAll = await startCatchAll(simulator.port);
  const browser = await launchers[name](catchAll.port, options);
  return {
    simulator,
    catchAll,
    browser,
    async close() {
      await browser.close();
      await catchAll.stop();
      await simulator.stop();
    },
  };
}

/** One such stage for the tests of a file or group; each test finds no fault and an empty log. */
export function caughtSuite<Name extends BrowserName>(name: Name): () => CaughtStage<Browsers[Name]> {
  let running: CaughtStage<Browsers[Name]> | undefined;
  const stage = (): CaughtStage<Browsers[Name]> => {
    if (running === undefined) throw new Error('The stage is not open.');
    return running;
  };
  beforeAll(async () => {
    running = await openCaughtStage(name);
  });
  beforeEach(() => {
    stage().simulator.clearFaults();
    stage().simulator.log.clear();
    stage().catchAll.clear();
  });
  afterAll(() => running?.close());
  return stage;
}
