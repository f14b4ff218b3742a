import { fileURLToPath } from 'node:url';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/simulator.ts';
import { type Chromium, launchChromium } from '../driver/chromium.ts';
import { type Firefox, launchFirefox } from '../driver/firefox.ts';

/** The folders of the builds. */
export const builds = {
  chrome: fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url)),
};

/** A browser with the built extension, and the simulator that serves all host names that it needs. */
export interface Testbed<Browser> {
  simulator: Simulator;
  browser: Browser;
  close(): Promise<void>;
}

interface TestbedOptions {
  simulator?: SimulatorOptions;
  /** Default: true. */
  headless?: boolean;
  /** Folder of a profile to keep. Default: a new profile, which is deleted when the browser closes. */
  userDataDir?: string;
  /** Folder of the extension. Default: the production build for the browser. */
  extensionDir?: string;
}

interface ChromiumTestbedOptions extends TestbedOptions {
  /** Language of the browser, like `sv`. Default: this computer's. */
  language?: string;
  greeting?: 'close' | 'leave';
}

export async function openChromiumTestbed({
  simulator: simulatorOptions,
  ...options
}: ChromiumTestbedOptions = {}): Promise<Testbed<Chromium>> {
  const simulator = await startSimulator(simulatorOptions);
  const browser = await launchChromium({
    extensionDir: builds.chrome,
    hosts: hostsOf(simulator),
    ...options,
  });
  return { simulator, browser, close: () => closeBoth(simulator, browser) };
}

export async function openFirefoxTestbed({
  simulator: simulatorOptions,
  ...options
}: TestbedOptions = {}): Promise<Testbed<Firefox>> {
  const simulator = await startSimulator(simulatorOptions);
  const browser = await launchFirefox({
    extensionDir: builds.firefox,
    hosts: hostsOf(simulator),
    ...options,
  });
  return { simulator, browser, close: () => closeBoth(simulator, browser) };
}

function hostsOf({ hosts, port }: Simulator): Record<string, number> {
  return Object.fromEntries(hosts.map((host) => [host, port]));
}

async function closeBoth(simulator: Simulator, browser: { close(): Promise<void> }): Promise<void> {
  await browser.close();
  await simulator.stop();
}
