import type { Frame, Page } from 'puppeteer-core';
import { until } from '../driver/until.ts';

/** What a popup or panel has found, read through its hooks for automation. */
export interface Found {
  state: string | undefined;
  /** Ids of sessions, sorted. */
  sessions: string[];
  /** The place of each session's strongest evidence, if a list shows it. */
  places: Record<string, string>;
  /** Titles under "Also seen". */
  alsoSeen: string[];
  text: string;
}

export function readFound(screen: Page | Frame): Promise<Found> {
  return screen.evaluate(() => {
    const sessions = [...document.querySelectorAll<HTMLElement>('[data-session-id]')];
    const texts = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent.trim());
    return {
      state: document.querySelector<HTMLElement>('[data-state]')?.dataset.state,
      sessions: sessions.map(({ dataset }) => dataset.sessionId ?? '').sort(),
      places: Object.fromEntries(
        sessions.map((element) => [
          element.dataset.sessionId ?? '',
          element.querySelector('.session-option-place')?.textContent ?? '',
        ]),
      ),
      alsoSeen: texts('.also-seen .also-seen-summary .muted'),
      text: document.body.innerText,
    };
  });
}

/** Waits until the popup has searched the page. */
export function popupFound(popup: Page): Promise<Found> {
  return until('the popup to have searched the page', async () => {
    const found = await readFound(popup);
    return found.state !== undefined && found.state !== 'scanning' && found;
  });
}
