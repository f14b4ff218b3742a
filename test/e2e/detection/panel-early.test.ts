import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { describeLookAlike } from '../../../lib/diagnosis/describe-look-alike.ts';
import { english } from '../../../lib/language/language.ts';
import { render } from '../../../lib/language/render.ts';
import type { TestPage } from '../../fixtures/pages/page-row.ts';
import { sessionsOf, sources, traps } from '../../fixtures/pages/pages.ts';
import { detectionSuite } from './detection-testbed.ts';
import { foundWithoutMark, leaveMark } from './mark.ts';
import { poolOf } from './pool.ts';

/** A tab with its panel. */
interface Tab {
  page: Page;
  panel: Frame;
}

/** A test mostly waits for requests to end, so several tabs are tested at the same time. */
const tabCount = 3;

describe.concurrent('the panel, opened before the page', () => {
  const testbed = detectionSuite();
  let withTab = poolOf<Tab>([]);
  beforeAll(async () => {
    const { chromium } = testbed();
    const tabs: Tab[] = [];
    for (let count = 0; count < tabCount; count++) {
      const page = await chromium.newPage('about:blank');
      const { panel } = await chromium.openPanel(page, 'Klarna');
      tabs.push({ page, panel });
    }
    withTab = poolOf(tabs);
  });
  const look = (row: TestPage, atLeast = 0) =>
    withTab(async ({ page, panel }) => {
      await panel.$eval('[aria-label=Clear]', (button) => button instanceof HTMLElement && button.click());
      await testbed().open(row, page);
      return foundWithoutMark(panel, await leaveMark(page), atLeast);
    });

  test.for(sources)('$id ($title): $finds.panelEarly', async (row) => {
    const expected = row.finds.panelEarly === 'found' ? sessionsOf(row) : [];
    const { sessions, places } = await look(row, expected.length);
    expect(sessions).toEqual(expected);
    if (row.place !== undefined && row.finds.popup !== 'found') {
      expect(Object.values(places).join()).toContain(row.place);
    }
  });

  test.for(traps)('$id ($title): no session', async (row) => {
    const { sessions, alsoSeen, text } = await look(row);
    expect(sessions).toEqual([]);
    const title = row.alsoSeen && render(describeLookAlike(row.alsoSeen).title, english);
    expect(alsoSeen).toEqual(title === undefined ? [] : [title]);
    if (row.leaks !== undefined) expect(text).toContain(row.leaks);
  });
});
