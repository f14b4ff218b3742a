import { describe, expect, test } from 'vitest';
import { sessionsOf } from '../../fixtures/pages/pages.ts';
import { sharedPages } from '../../fixtures/pages/shared-pages.ts';
import { detectionSuite } from './detection-testbed.ts';
import { foundWithoutMark, leaveMark } from './mark.ts';

/**
 * DevTools is slow to open, so rows that do not interfere with each other share a page. Each row is recognised by its
 * session ids.
 */
describe('the panel, opened after the page has loaded', () => {
  const testbed = detectionSuite();

  test.for(sharedPages)('$title', async ({ page: shared, rows }) => {
    const { chromium, page, open } = testbed();
    await open(shared);
    const mark = await leaveMark(page);
    const { devtools, panel } = await chromium.openPanel(page, 'Klarna');
    const { sessions } = await foundWithoutMark(panel, mark);
    await devtools.close();

    const found = Object.fromEntries(rows.map((row) => [row.id, whatIsFound(sessionsOf(row), sessions)]));
    const expected = Object.fromEntries(
      rows.map((row) => [row.id, row.finds.panelLate === 'found' ? 'found' : 'not found']),
    );
    expect(found).toEqual(expected);
    expect(sessions.filter((id) => !rows.some((row) => sessionsOf(row).includes(id)))).toEqual([]);
  });
});

function whatIsFound(wanted: readonly string[], sessions: readonly string[]): string {
  const count = wanted.filter((id) => sessions.includes(id)).length;
  if (count === wanted.length) return 'found';
  return count === 0 ? 'not found' : `${count} of ${wanted.length}`;
}
