import { describe, expect, test } from 'vitest';
import { filesBefore, weighBuild, zipCeiling, zipWeight } from '../../build/weight.ts';
import { builds } from './testbed/testbed.ts';

/** The most script that a page of the extension may load before it can run, in uncompressed bytes. */
const scriptBudgets = {
  'popup.html': 300_000,
  'devtools-panel.html': 340_000,
  'options.html': 200_000,
  'sample.html': 300_000,
} as const;

describe.each(Object.entries(builds))('what is built for %s', (_, folder) => {
  test('is not over the limit as a zip', async () => {
    expect(zipWeight(await weighBuild(folder))).toBeLessThanOrEqual(zipCeiling);
  });

  test.each(Object.entries(scriptBudgets))(
    'loads no more script than its budget allows for %s',
    async (page, budget) => {
      const needed = await filesBefore(folder, page);
      const scripts = (await weighBuild(folder)).filter(
        ({ path }) => path.endsWith('.js') && needed.includes(path),
      );
      const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
      expect(scripts.length, 'scripts found').toBeGreaterThan(1);
      expect(bytes, needed.join('\n')).toBeLessThanOrEqual(budget);
    },
  );
});
