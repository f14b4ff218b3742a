import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type Chromium, launchChromium } from '../../e2e/driver/chromium.ts';
import { type Firefox, launchFirefox } from '../../e2e/driver/firefox.ts';
import { builds, type Testbed } from '../../e2e/testbed/testbed.ts';
import { startSimulator } from '../../simulator/simulator.ts';
import { type CatchAll, startCatchAll } from './catch-all.ts';

/** A testbed whose browser sends all requests through the catch-all proxy. */
export interface ProxiedTestbed<Browser> extends Testbed<Browser> {
  catchAll: CatchAll;
}

interface CaughtOptions {
  /** Folder of a profile to keep. Default: a new profile, which is deleted when the browser closes. */
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

/** Starts a browser whose connections all end at the simulator. Close it after use. */
export async function openProxiedTestbed<Name extends BrowserName>(
  name: Name,
  options: CaughtOptions = {},
): Promise<ProxiedTestbed<Browsers[Name]>> {
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

/** One such testbed for the tests of a file or group. Each test starts without faults and with an empty log. */
export function proxiedSuite<Name extends BrowserName>(name: Name): () => ProxiedTestbed<Browsers[Name]> {
  let running: ProxiedTestbed<Browsers[Name]> | undefined;
  const testbed = (): ProxiedTestbed<Browsers[Name]> => {
    if (running === undefined) throw new Error('The testbed is not open.');
    return running;
  };
  beforeAll(async () => {
    running = await openProxiedTestbed(name);
  });
  beforeEach(() => {
    testbed().simulator.clearFaults();
    testbed().simulator.log.clear();
    testbed().catchAll.clear();
  });
  afterAll(() => running?.close());
  return testbed;
}
