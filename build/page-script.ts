import { build, type Plugin } from 'vite';
import { onlyListedPackages } from './bundled-packages.ts';

const query = '?page-script';

/**
 * Lets a module import another one's default export, a function, with everything it needs inside it:
 * `import script from './x.ts?page-script'`. Such a function can be put into a page: `scripting.executeScript` does it
 * by the function's text, and DevTools evaluates that text. Both screens share one copy, which no page can fetch.
 */
export function pageScript(): Plugin {
  return {
    name: 'page-script',
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
      return `export default ${await bundlePageScript(file)};`;
    },
  };
}

/** Bundles a module into the text of one function: the module's default export, which refers to nothing outside it. */
export async function bundlePageScript(file: string): Promise<string> {
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
  if (assigned === null) throw new Error(`${file} did not become a script that can be put into a page.`);
  return `function (...words) { return ${code.slice(assigned[0].length)}(...words); }`;
}
