import { until } from '../../e2e/driver/until.ts';
import type { Screen } from '../../e2e/testbed/view.ts';
import { patience } from '../../patience.ts';

/** How often the clicks ended in each way: `shown`, `no-credential`, or the kind of the failure. */
export type Ends = Record<string, number>;

/**
 * Clicks each listed session and answers what is asked, until its read ends. The request budget is reset before each
 * click, because a read that the budget holds back would prove nothing.
 */
export async function clickThrough(popup: Screen): Promise<Ends> {
  await popup.evaluate(start);
  const ends = await until(
    'every session to be clicked',
    () => popup.evaluate(() => document.documentElement.dataset.ends),
    { timeout: 4 * patience, interval: 100 },
  );
  return JSON.parse(ends);
}

/** Runs inside the popup. Does not wait for the end: the driver reads it from the document. */
function start(): void {
  const options = [...document.querySelectorAll<HTMLElement>('[role=option][data-session-id]')];
  const ids = options.map(({ dataset }) => dataset.sessionId ?? '');
  const pause = () => new Promise((resolve) => setTimeout(resolve, 4));
  const option = (id: string) => document.querySelector<HTMLElement>(`[data-session-id="${id}"]`);
  const button = (selector: string) => document.querySelector<HTMLElement>(selector);

  async function forgetUses(): Promise<void> {
    const stored = await chrome.storage.session.get(null);
    await chrome.storage.session.remove(Object.keys(stored).filter((key) => key.startsWith('use:')));
  }

  async function end(id: string, turn: number): Promise<string> {
    for (; ; await pause()) {
      if (option(id)?.getAttribute('aria-selected') !== 'true') continue;
      const state = button('[data-state]')?.dataset.state ?? '';
      if (state === 'choosing') {
        const choices = document.querySelectorAll<HTMLElement>('.credential-choice');
        choices[turn % choices.length]?.click();
      } else if (state === 'confirm-production') button('.button.live')?.click();
      else if (state === 'failed') return button('[data-failure]')?.dataset.failure ?? state;
      else if (state === 'shown' || state === 'no-credential') return state;
    }
  }

  async function all(): Promise<void> {
    const ends: Record<string, number> = {};
    for (const [turn, id] of ids.entries()) {
      await forgetUses();
      option(id)?.click();
      const seen = await end(id, turn);
      ends[seen] = (ends[seen] ?? 0) + 1;
    }
    document.documentElement.dataset.ends = JSON.stringify(ends);
  }
  void all();
}
