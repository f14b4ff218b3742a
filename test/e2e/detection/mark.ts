import type { Frame, Page } from 'puppeteer-core';
import { idOf } from '../../fixtures/pages/page-context.ts';
import { until } from '../driver/until.ts';
import { type Found, readFound } from './screen.ts';

let marks = 0;

/**
 * Adds another session to the page. When it is found, everything before it has been searched. So a test knows that nothing
 * more will be found, without waiting for a fixed time.
 */
export async function leaveMark(page: Page): Promise<string> {
  marks += 1;
  const mark = idOf(`mark ${marks}`);
  await page.evaluate(async (id) => {
    document.body.setAttribute('data-klarna-session-id', id);
    // The panel searches the document again when there are no more requests.
    await fetch('/quiet').catch(() => undefined);
  }, mark);
  return mark;
}

/**
 * Waits until the panel has found the mark and at least `atLeast` other sessions, because the body of an answer may arrive
 * after the search of the document. Returns what was found apart from the mark.
 */
export function foundWithoutMark(panel: Frame, mark: string, atLeast = 0): Promise<Found> {
  return until('the panel to have searched the whole page', async () => {
    const found = await readFound(panel);
    const sessions = found.sessions.filter((id) => id !== mark);
    const isSeen = sessions.length < found.sessions.length;
    return isSeen && sessions.length >= atLeast && { ...found, sessions };
  });
}
