import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { textKey } from '../lib/language/text-key.ts';

const query = '?catalogue';

/** Puts a catalogue of translations into the build by short keys: its English stands in the code already. */
export function catalogues(): Plugin {
  return {
    name: 'catalogue',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(query)) return null;
      const file = await this.resolve(id.slice(0, -query.length), importer);
      return file && `\0${file.id}${query}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(query)) return null;
      const file = id.slice(1, -query.length);
      this.addWatchFile(file);
      return `export default ${JSON.stringify(byKey(JSON.parse(await readFile(file, 'utf8'))))};`;
    },
  };
}

/**
 * A catalogue by the keys of its English texts.
 *
 * @throws where two texts have the same key
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
