import type { Page } from 'puppeteer-core';
import { patience } from '../../patience.ts';

/** Sets the timeout of everything that puppeteer waits for in this page. Returns the page. */
export function patient(page: Page): Page {
  page.setDefaultTimeout(patience);
  return page;
}
