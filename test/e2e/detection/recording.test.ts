import type { Frame } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { sessionsOf, sources } from '../../fixtures/pages/pages.ts';
import { until } from '../driver/until.ts';
import { clickButton } from '../testbed/buttons.ts';
import { detectionSuite } from './detection-testbed.ts';
import { readFound } from './screen.ts';

describe("recording the calls of Klarna's library", () => {
  const testbed = detectionSuite();
  let opened: Frame | undefined;
  beforeAll(async () => {
    const { chromium, page } = testbed();
    opened = (await chromium.openPanel(page, 'Klarna')).panel;
  });

  test.for(sources.filter(({ finds }) => finds.recording === 'found'))('$id ($title): found', async (row) => {
    const { open } = testbed();
    const panel = panelOf(opened);
    await open(row);
    await panel.click('[aria-label=Clear]');
    await clickButton(panel, 'Reload and record');
    const [id = ''] = sessionsOf(row);
    const found = await until(`${row.id} to be found in a call`, async () => {
      const found = await readFound(panel);
      // The call comes first, because it is the strongest evidence.
      return found.places[id]?.startsWith('Klarna.') && found;
    });
    expect(found.sessions).toEqual([id]);
  });
});

function panelOf(panel: Frame | undefined): Frame {
  if (panel === undefined) throw new Error('The panel is not open.');
  return panel;
}
