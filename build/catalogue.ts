import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { textKey } from '../lib/language/text-key.ts';
import { queryImports } from './query-imports.ts';

/** Puts a catalogue of translations into the build. Short keys replace the English texts, which the code already has. */
export function catalogues(): Plugin {
  return queryImports('?catalogue', async (file, watch) => {
    watch(file);
    return JSON.stringify(byKey(JSON.parse(await readFile(file, 'utf8'))));
  });
}

/**
 * A catalogue with the short keys of its English texts.
 *
 * @throws Error if two texts have the same key
 */
export function byKey<Translated>(
  catalogue: Readonly<Record<string, Translated>>,
): Record<string, Translated> {
  const keyed = new Map<string, Translated>();
  for (const [english, translated] of Object.entries(catalogue)) {
    const key = textKey(english);
    if (keyed.has(key)) throw new Error(`“${english}” has the key of another text: word it otherwise.`);
    keyed.set(key, translated);
  }
  return Object.fromEntries(keyed);
}
