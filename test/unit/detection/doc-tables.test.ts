import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docPath, withDetectionTables } from './doc-tables.ts';

it('docs/detection.md has the tables of the code: node test/unit/detection/doc-tables.ts writes them', () => {
  const page = readFileSync(docPath, 'utf8');
  expect(page).toBe(withDetectionTables(page));
  expect(page).toContain('| Primer client token |');
});
