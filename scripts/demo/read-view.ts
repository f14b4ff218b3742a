import type { Frame, Page } from 'puppeteer-core';

/** What a popup or panel shows, by the hooks it has for automation. */
export interface View {
  sessions: string[];
  /** Text of each shown value by its JSON path. */
  values: Record<string, string>;
  /** Kind of the failure on screen. */
  failure: string | undefined;
}

export function readView(screen: Page | Frame): Promise<View> {
  return screen.evaluate(() => {
    const elements = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    return {
      sessions: elements('[data-session-id]').map((element) => element.dataset.sessionId ?? ''),
      values: Object.fromEntries(
        elements('[data-path]').map((element) => [element.dataset.path ?? '', element.innerText.trim()]),
      ),
      failure: elements('[data-failure]')[0]?.dataset.failure,
    };
  });
}
