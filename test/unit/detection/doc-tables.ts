import { readFileSync, writeFileSync } from 'node:fs';
import { lookAlikeKinds } from '../../../lib/detection/detection.ts';
import { sessionUrlRules } from '../../../lib/detection/session-urls.ts';
import { lookAlikeWords } from '../../../lib/diagnosis/look-alike-words.ts';
import { carriers } from './carriers.ts';
import { lookAlikeExamples } from './look-alike-examples.ts';

/** The page whose tables are made here. */
export const docPath = new URL('../../../docs/detection.md', import.meta.url);

/** The page with its tables as the code has them now. Run this file with node to write it. */
export function withTables(page: string): string {
  return Object.entries({
    carriers: table(
      ['Integration', 'Example', 'Place shown'],
      carriers.map(({ who, example, place }) => [who, code(example), code(place)]),
    ),
    addresses: table(
      ['Address', 'Example'],
      sessionUrlRules.map(({ title, example }) => [title, code(example)]),
    ),
    'look-alikes': table(
      ['Look-alike', 'What it is', 'Why it is no payment session', 'Recognised by', 'Example'],
      lookAlikeKinds.map((kind) => {
        const { title, what, why } = lookAlikeWords(kind);
        const { recognisedBy, example } = lookAlikeExamples[kind];
        return [title, what, why, recognisedBy, code(example)];
      }),
    ),
  }).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`(<!-- table: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`),
        (_, open: string, end: string) => `${open}${rows}\n${end}`,
      ),
    page,
  );
}

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text.replaceAll('\n', '\\n').replaceAll('|', '\\|')}\``;
}

if (import.meta.main) writeFileSync(docPath, withTables(readFileSync(docPath, 'utf8')));
