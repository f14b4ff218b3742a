import type { Frame } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { lookAlikeRow } from '../../../lib/detection/look-alikes.ts';
import { sessionsOf, sources, traps } from '../../fixtures/pages/pages.ts';
import { detectionSuite, openRow } from './detection-stage.ts';
import { foundBesides, leaveMark } from './mark.ts';

describe('the panel, open before the page', () => {
  const stage = detectionSuite();
  let panel: Frame | undefined;
  beforeAll(async () => {
    const { chromium, page } = stage();
    ({ panel } = await chromium.openPanel(page, 'Klarna'));
  });
  const look = async (row: (typeof sources | typeof traps)[number]) => {
    if (panel === undefined) throw new Error('The panel is not open.');
    const { page } = stage();
    await panel.click('[aria-label=Clear]');
    await openRow(page, row);
    return foundBesides(panel, await leaveMark(page));
  };

  test.for(sources)('$id ($title): $finds.panelEarly', async (row) => {
    const { sessions, places } = await look(row);
    expect(sessions).toEqual(row.finds.panelEarly === 'found' ? sessionsOf(row) : []);
    if (row.place !== undefined && row.finds.popup !== 'found') {
      expect(Object.values(places).join()).toContain(row.place);
    }
  });

  test.for(traps)('$id ($title): no session', async (row) => {
    const { sessions, alsoSeen, text } = await look(row);
    expect(sessions).toEqual([]);
    const title = row.alsoSeen && lookAlikeRow(row.alsoSeen)?.title;
    expect(alsoSeen).toEqual(title === undefined ? [] : [title]);
    if (row.leaks !== undefined) expect(text).toContain(row.leaks);
  });
});
