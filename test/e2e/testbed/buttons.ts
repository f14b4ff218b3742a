import type { Frame, Page } from 'puppeteer-core';

/** Clicks the first button whose text starts with `words`, as soon as it can be clicked. */
export async function clickButton(screen: Page | Frame, words: string): Promise<void> {
  await screen.locator(`::-p-xpath(//button[starts-with(normalize-space(), "${words}")])`).click();
}

/** Clicks a button that opens another tab, which closes the popup. */
export async function clickAway(popup: Page, words: string): Promise<void> {
  // The popup closes during the click, so the end of the click cannot be reported.
  await clickButton(popup, words).catch(() => undefined);
}
