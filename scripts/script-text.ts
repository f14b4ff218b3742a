import { build, type Plugin } from 'vite';
import { onlyListedPackages } from './supply/bundled-packages.ts';

const query = '?script-text';

/**
 * Lets a module import another one as the text of a self-contained script: `import text from './x.ts?script-text'`.
 * The text is one expression; its value is the module's default export, a function. The DevTools panel evaluates such
 * texts in the inspected page, and may not fetch them: its content security policy reaches Klarna's hosts only.
 */
export function scriptText(): Plugin {
  return {
    name: 'script-text',
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
      return `export default ${JSON.stringify(await bundle(file))};`;
    },
  };
}

/** Bundles a module into `(function () { … return theDefaultExport })()`, in brackets. */
async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    plugins: [onlyListedPackages()],
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2023',
      lib: { entry: file, formats: ['iife'], name: 'script', fileName: 'script' },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  const code = chunk?.code.trim().replace(/;$/, '') ?? '';
  const assigned = /^var script\s*=\s*/.exec(code);
  if (assigned === null) throw new Error(`${file} did not become a script that can be evaluated.`);
  return `(${code.slice(assigned[0].length)})`;
}
