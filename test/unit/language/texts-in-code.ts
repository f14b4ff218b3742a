import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import * as z from 'zod/mini';
import { countedKey, englishKey } from '../../../lib/language/text.ts';

/** Something translated that stands in the code. */
export interface TextInCode {
  /** What it is called in a catalogue. */
  key: string;
  /** A counted noun has a translation for each plural form. */
  kind: 'text' | 'counted';
  /** `components/popup/Popup.tsx:12` */
  at: string;
  /** Whether it is rendered while its module is loaded, when the language of the page is not set yet. */
  tooEarly: boolean;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every t`…` and every `counted(…, 'noun')` of the product. */
export function textsInCode(): TextInCode[] {
  return inModules(['components', 'lib', 'entrypoints'], textsIn);
}

/** What is found in each module of some folders. */
export function inModules<Found>(
  folders: readonly string[],
  find: (file: string, code: string) => Found[],
): Found[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file).replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('lib/language/'))
      .flatMap((file) => find(file, readFileSync(join(root, file), 'utf8'))),
  );
}

const Template = z.object({
  type: z.literal('TaggedTemplateExpression'),
  tag: z.object({ type: z.literal('Identifier'), name: z.literal('t') }),
  quasi: z.object({ quasis: z.array(z.object({ value: z.object({ cooked: z.string() }) })) }),
  start: z.number(),
});

const Counted = z.object({
  type: z.literal('CallExpression'),
  callee: z.object({ type: z.literal('Identifier'), name: z.literal('counted') }),
  arguments: z.array(z.unknown()),
  start: z.number(),
});

const Noun = z.object({ type: z.literal('Literal'), value: z.string() });

/** The texts in one module. */
export function textsIn(file: string, code: string): TextInCode[] {
  const found: TextInCode[] = [];
  const rendersAtOnce = /language\/on-screen\.ts'/.test(code);
  const at = (start: number) => `${file}:${code.slice(0, start).split('\n').length}`;
  walk(parseSync(file, code).program, false, (node, inFunction) => {
    // Asked first: a whole check of every node takes seconds.
    const type = 'type' in node ? node.type : undefined;
    const template = type === 'TaggedTemplateExpression' ? Template.safeParse(node).data : undefined;
    if (template !== undefined) {
      const key = englishKey(template.quasi.quasis.map(({ value }) => value.cooked));
      found.push({ key, kind: 'text', at: at(template.start), tooEarly: rendersAtOnce && !inFunction });
    }
    const counted = type === 'CallExpression' ? Counted.safeParse(node).data : undefined;
    if (counted !== undefined) {
      const noun = Noun.safeParse(counted.arguments[1]).data;
      if (noun === undefined) throw new Error(`${at(counted.start)}: counted needs its noun written out.`);
      found.push({
        key: countedKey(noun.value),
        kind: 'counted',
        at: at(counted.start),
        tooEarly: rendersAtOnce && !inFunction,
      });
    }
  });
  return found;
}

/** Every node below one of a syntax tree, and whether it runs only when a function is called. */
function walk(node: unknown, inFunction: boolean, visit: (node: object, inFunction: boolean) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const part of node) walk(part, inFunction, visit);
    return;
  }
  visit(node, inFunction);
  const inside = inFunction || ('type' in node && /Function/.test(String(node.type)));
  for (const part of Object.values(node)) walk(part, inside, visit);
}
