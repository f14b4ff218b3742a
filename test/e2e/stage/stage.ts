import { fileURLToPath } from 'node:url';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/simulator.ts';
import { type Chromium, launchChromium } from '../driver/chromium.ts';
import { type Firefox, launchFirefox } from '../driver/firefox.ts';

/** Where the builds land. */
export const builds = {
  chrome: fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url)),
  firefox: fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url)),
};

/** A browser with the built extension, and the simulator behind every host name it needs. */
export interface Stage<Browser> {
  simulator: Simulator;
  browser: Browser;
  close(): Promise<void>;
}

interface ChromiumStageOptions {
  simulator?: SimulatorOptions;
  headless?: boolean;
  /** Language of the browser, like `sv`. Default: this computer's. */
  language?: string;
  /** Profile to keep; a new one that is thrown away if left out. */
  userDataDir?: string;
  greeting?: 'close' | 'leave';
}

export async function openChromiumStage(options: ChromiumStageOptions = {}): Promise<Stage<Chromium>> {
  const simulator = await startSimulator(options.simulator);
  const browser = await launchChromium({
    extensionDir: builds.chrome,
    hosts: hostsOf(simulator),
    headless: options.headless ?? true,
    ...(options.language !== undefined && { language: options.language }),
    greeting: options.greeting ?? 'close',
    ...(options.userDataDir !== undefined && { userDataDir: options.userDataDir }),
  });
  return { simulator, browser, close: () => closeBoth(simulator, browser) };
}

export async function openFirefoxStage(
  options: { simulator?: SimulatorOptions; userDataDir?: string } = {},
): Promise<Stage<Firefox>> {
  const simulator = await startSimulator(options.simulator);
  const browser = await launchFirefox({
    extensionDir: builds.firefox,
    hosts: hostsOf(simulator),
    ...(options.userDataDir !== undefined && { userDataDir: options.userDataDir }),
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
