import { readFileSync, writeFileSync } from 'node:fs';
import { lookAlikeKinds } from '../../../lib/detection/detection.ts';
import { sessionUrlRules } from '../../../lib/detection/text/session-urls.ts';
import { describeLookAlike } from '../../../lib/diagnosis/describe-look-alike.ts';
import { rendered } from '../language/rendered.ts';
import { codeCell, markdownTable, withTables } from '../papers/document-tables.ts';
import { integrations } from './integrations.ts';
import { lookAlikeExamples } from './judge/look-alike-examples.ts';

/** The page whose tables are made here. */
export const docPath = new URL('../../../docs/detection.md', import.meta.url);

/** The page with its tables as the code has them now. Run this file with node to write it. */
export function withDetectionTables(page: string): string {
  return withTables(page, {
    integrations: markdownTable(
      ['Integration', 'Example', 'Place shown'],
      integrations.map(({ who, example, place }) => [who, codeCell(example), codeCell(place)]),
    ),
    addresses: markdownTable(
      ['Address', 'Example'],
      sessionUrlRules.map(({ title, example }) => [title, codeCell(example)]),
    ),
    'look-alikes': markdownTable(
      ['Look-alike', 'What it is', 'Why it is no payment session', 'Recognised by', 'Example'],
      lookAlikeKinds.map((kind) => {
        const { title, what, why } = rendered(describeLookAlike(kind));
        const { recognisedBy, example } = lookAlikeExamples[kind];
        return [title, what, why, recognisedBy, codeCell(example)];
      }),
    ),
  });
}

if (import.meta.main) writeFileSync(docPath, withDetectionTables(readFileSync(docPath, 'utf8')));
