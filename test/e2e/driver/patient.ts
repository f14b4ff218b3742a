import type { Page } from 'puppeteer-core';
import { patience } from '../../patience.ts';

/** Lets everything that is awaited in this page take as long as a test may wait. */
export function patient(page: Page): Page {
  page.setDefaultTimeout(patience);
  return page;
}
