import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/**
 * Evaluates an expression in a page and in its frames of any site, in a world apart from the page's own scripts. Each
 * call lists the frames from the browser: puppeteer's own list may hold a frame that has just moved to another process,
 * and an evaluation there never ends.
 *
 * @param isAsked whether to evaluate in the frame with this URL
 */
export async function evaluateInFrames(
  page: Page,
  expression: string,
  isAsked: (url: string) => boolean,
): Promise<unknown[]> {
  const session = await page.createCDPSession();
  try {
    return await valuesIn(session, expression, isAsked);
  } finally {
    await session.detach();
  }
}

/** Evaluates in the frames of one process, and of the processes below it. */
async function valuesIn(
  session: CDPSession,
  expression: string,
  isAsked: (url: string) => boolean,
): Promise<unknown[]> {
  const below: Promise<unknown[]>[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const child = session.connection()?.session(sessionId);
    if (child && targetInfo.type === 'iframe' && isAsked(targetInfo.url)) {
      below.push(valuesIn(child, expression, isAsked));
    }
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    flatten: true,
    waitForDebuggerOnStart: false,
  });
  const { frameTree } = await session.send('Page.getFrameTree');
  const values = framesIn(frameTree)
    .filter(({ url }) => isAsked(url))
    .map(async ({ id: frameId }) => {
      const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'asked by a test' });
      const { result } = await session.send('Runtime.evaluate', {
        contextId: world.executionContextId,
        expression,
        returnByValue: true,
      });
      return result.value as unknown;
    });
  const here = await Promise.all(values);
  return [...here, ...(await Promise.all(below)).flat()];
}

function framesIn({ frame, childFrames = [] }: Protocol.Page.FrameTree): Protocol.Page.Frame[] {
  return [frame, ...childFrames.flatMap(framesIn)];
}
