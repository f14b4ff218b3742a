import type { Plugin } from 'vite';

/**
 * A Vite plugin for imports that end in a query, such as `./de.json?catalogue`.
 *
 * @param query the query, with its question mark
 * @param exported returns the source text of the module's default export. `file` is the path of the imported file, and
 * `watch` adds a file whose changes make the module load again
 */
export function queryImports(
  query: `?${string}`,
  exported: (file: string, watch: (file: string) => void) => Promise<string>,
): Plugin {
  return {
    name: query.slice(1),
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith(query)) return null;
      const file = await this.resolve(id.slice(0, -query.length), importer);
      return file && `\0${file.id}${query}`;
    },
    async load(id) {
      if (!id.startsWith('\0') || !id.endsWith(query)) return null;
      const text = await exported(id.slice(1, -query.length), (file) => this.addWatchFile(file));
      return `export default ${text};`;
    },
  };
}
