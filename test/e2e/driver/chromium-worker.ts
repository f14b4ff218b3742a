import type { Browser } from 'puppeteer-core';
import { until } from './until.ts';

/** Stops the extension's service worker, as the browser does after half a minute. Asleep already is fine. */
export async function killWorker(browser: Browser, origin: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async (): Promise<string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`))
      .map(({ targetId }) => targetId);
  };
  try {
    for (const targetId of await running()) await session.send('Target.closeTarget', { targetId });
    await until('the service worker to stop', async () => (await running()).length === 0);
  } finally {
    await session.detach();
  }
}
