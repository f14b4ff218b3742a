import type { CDPSession } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Stops the extension's service worker, as the browser does after half a minute. Does nothing if it is not running.
 *
 * @param session with the browser itself. Use the same one for all calls: with several, puppeteer may lose the browser
 * @param release detaches from the workers that are listened to, because those cannot be stopped
 */
export async function killWorker(
  session: CDPSession,
  origin: string,
  release: () => Promise<void>,
): Promise<void> {
  const running = async (): Promise<string[]> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(`${origin}/`))
      .map(({ targetId }) => targetId);
  };
  const stopping = await running();
  await until('the service worker to stop', async () => {
    // A page that waited for an answer may have started the next worker already. Leave that one alone.
    const now = await running();
    const left = stopping.filter((targetId) => now.includes(targetId));
    if (left.length === 0) return true;
    // Release again each time: a session may have been attached since.
    await release();
    for (const targetId of left)
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return false;
  });
}
