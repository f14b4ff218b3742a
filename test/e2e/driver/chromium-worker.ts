import type { CDPSession } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Stops the extension's service worker, as the browser does after half a minute. Asleep already is fine.
 *
 * @param session with the browser itself. One for all: where several come and go, puppeteer may lose sight of the browser
 * @param release lets go of the workers that are being listened to: they cannot be stopped
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
    // Whoever waited for an answer may have started the next one already: that one is left alone.
    const now = await running();
    const left = stopping.filter((targetId) => now.includes(targetId));
    if (left.length === 0) return true;
    // Again each time: it may have been about to be listened to when we asked first.
    await release();
    for (const targetId of left)
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    return false;
  });
}
