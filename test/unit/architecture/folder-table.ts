import { readFileSync, writeFileSync } from 'node:fs';
import { markdownTable, withTables } from '../papers/document-tables.ts';
import { folderTable } from './folders.ts';

/** The page with the table of folders. */
export const internalsPath = new URL('../../../INTERNALS.md', import.meta.url);

/** The page with its table as `folders.ts` has it now. Run this file with node to write it. */
export function withFolderTable(page: string): string {
  const rows = [...folderTable].map(([name, { holds, imports }]) => [
    `\`${name}\``,
    holds,
    imports.length === 0 ? 'nothing' : imports.map((each) => each.replace('lib/', '')).join(', '),
  ]);
  return withTables(page, { folders: markdownTable(['Folder', 'What it holds', 'May import'], rows) });
}

if (import.meta.main) writeFileSync(internalsPath, withFolderTable(readFileSync(internalsPath, 'utf8')));
