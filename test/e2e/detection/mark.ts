import type { Frame, Page } from 'puppeteer-core';
import { idOf } from '../../fixtures/pages/page-context.ts';
import { until } from '../driver/until.ts';
import { type Found, readFound } from './screen.ts';

let marks = 0;

/**
 * Puts one more session into the page: what has found it has looked at everything else before. That is how a test knows
 * that nothing more is to come, without waiting for a time.
 */
export async function leaveMark(page: Page): Promise<string> {
  marks += 1;
  const mark = idOf(`mark ${marks}`);
  await page.evaluate(async (id) => {
    document.body.setAttribute('data-klarna-session-id', id);
    // The panel looks at the document again once requests have come to rest.
    await fetch('/quiet').catch(() => undefined);
  }, mark);
  return mark;
}

/**
 * Waits until the panel has seen the mark, and at least as many sessions besides as there are to be found: the body of an
 * answer may take longer than the look at the document. Tells what it has found besides the mark.
 */
export function foundBesides(panel: Frame, mark: string, atLeast = 0): Promise<Found> {
  return until('the panel to have looked at the whole page', async () => {
    const found = await readFound(panel);
    const sessions = found.sessions.filter((id) => id !== mark);
    const isSeen = sessions.length < found.sessions.length;
    return isSeen && sessions.length >= atLeast && { ...found, sessions };
  });
}
