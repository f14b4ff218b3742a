import { describe, expect, test } from 'vitest';
import { describeLookAlike } from '../../../lib/diagnosis/describe-look-alike.ts';
import { english } from '../../../lib/language/language.ts';
import { render } from '../../../lib/language/render.ts';
import type { TestPage } from '../../fixtures/pages/page-row.ts';
import { sessionsOf, sources, traps } from '../../fixtures/pages/pages.ts';
import { detectionSuite } from './detection-testbed.ts';
import { popupFound } from './screen.ts';

describe('the popup, by a click on the toolbar button', () => {
  const testbed = detectionSuite();
  const look = async (row: TestPage) => {
    const { chromium, page, open } = testbed();
    await open(row);
    const popup = await chromium.clickToolbar(page);
    const found = await popupFound(popup);
    await popup.close();
    return found;
  };

  test.for(sources)('$id ($title): $finds.popup', async (row) => {
    const { sessions, text } = await look(row);
    expect(sessions).toEqual(row.finds.popup === 'found' ? sessionsOf(row) : []);
    if (row.place !== undefined && row.finds.popup === 'found') expect(text).toContain(row.place);
  });

  test.for(traps)('$id ($title): no session', async (row) => {
    const { sessions, alsoSeen, text } = await look(row);
    expect(sessions).toEqual([]);
    const title =
      row.alsoSeen && !row.isOnlyInTraffic
        ? render(describeLookAlike(row.alsoSeen).title, english)
        : undefined;
    expect(alsoSeen).toEqual(title === undefined ? [] : [title]);
    if (row.leaks !== undefined) expect(text).toContain(row.leaks);
  });
});
