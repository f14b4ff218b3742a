import type { Frame, Page } from 'puppeteer-core';
import { clickButton } from './buttons.ts';

/** Pastes a text into the box and submits it. */
export async function paste(screen: Page | Frame, text: string): Promise<void> {
  await screen.waitForSelector('textarea[name=paste]');
  await screen.$eval(
    'textarea[name=paste]',
    (box, pasted) => {
      if (!(box instanceof HTMLTextAreaElement)) return;
      box.value = pasted;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await clickButton(screen, 'Find session');
}

/** Waits until a finding has this text. */
export async function named(screen: Page | Frame, words: RegExp): Promise<void> {
  await screen.waitForFunction(
    (pattern) =>
      [...document.querySelectorAll('.findings')].some((list) =>
        new RegExp(pattern).test(list.textContent ?? ''),
      ),
    {},
    words.source,
  );
}
