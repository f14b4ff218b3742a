import { readFileSync, writeFileSync } from 'node:fs';
import { lookAlikeKinds } from '../../../lib/detection/detection.ts';
import {
  maxBodyLength,
  maxDocumentNodes,
  maxGlobalObjects,
  maxPlaces,
  maxProperties,
  maxTextLength,
  maxTokens,
  parsedLength,
  thoroughLength,
} from '../../../lib/detection/limits.ts';
import { sessionUrlRules } from '../../../lib/detection/text/session-urls.ts';
import { describeLookAlike } from '../../../lib/diagnosis/describe-look-alike.ts';
import { rendered } from '../language/rendered.ts';
import { codeCell, markdownTable, withTables } from '../papers/document-tables.ts';
import { integrations } from './integrations.ts';
import { lookAlikeExamples } from './judge/look-alike-examples.ts';

/** The page whose tables are generated here. */
export const docPath = new URL('../../../docs/detection.md', import.meta.url);

/** Returns the page with its tables generated from the code. Run this file with Node to update the page. */
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
    limits: markdownTable(['What', 'Limit', 'Beyond it'], limitRows),
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

const kilobytes = (length: number) =>
  length < 1024 * 1024 ? `${length / 1024} KB` : `${length / 1024 / 1024} MB`;
const number = (count: number) => count.toLocaleString('en');

const limitRows = [
  ['request or response body', kilobytes(maxBodyLength), 'it is not searched'],
  ['any other text', kilobytes(maxTextLength), 'it is not searched'],
  ['text searched for look-alikes', kilobytes(thoroughLength), 'only tokens, ids and API keys are found'],
  [
    'JSON that is parsed',
    kilobytes(parsedLength),
    'it is searched as text: the place has the key, but no path',
  ],
  ['different tokens in one scan', number(maxTokens), 'the rest is left out'],
  ['places shown for one session', number(maxPlaces), 'the rest is left out'],
  ['nodes of a document', number(maxDocumentNodes), 'the rest is left out'],
  ['objects reached from the page’s globals', number(maxGlobalObjects), 'the rest is left out'],
  ['properties of an object, items of a list', number(maxProperties), 'the rest is left out'],
];

if (import.meta.main) writeFileSync(docPath, withDetectionTables(readFileSync(docPath, 'utf8')));
