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
    const stopping = await running();
    for (const targetId of stopping) await session.send('Target.closeTarget', { targetId });
    // Whoever waited for an answer may have started the next one already.
    await until('the service worker to stop', async () => {
      const left = await running();
      return !stopping.some((targetId) => left.includes(targetId));
    });
  } finally {
    await session.detach();
  }
}
