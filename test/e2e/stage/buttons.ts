import type { Frame, Page } from 'puppeteer-core';

/** Clicks the first button whose words begin so, once it can be clicked. */
export async function clickButton(screen: Page | Frame, words: string): Promise<void> {
  await screen.locator(`::-p-xpath(//button[starts-with(normalize-space(), "${words}")])`).click();
}

/** Clicks a button that closes its own popup, because another tab comes to the front. */
export async function clickAway(popup: Page, words: string): Promise<void> {
  // The mouse button goes up where nothing is left to tell of it.
  await clickButton(popup, words).catch(() => undefined);
}
