import { build, type Plugin } from 'vite';
import { onlyListedPackages } from './bundled-packages.ts';
import { queryImports } from './query-imports.ts';

/** A bundled page script. */
export interface PageScriptBundle {
  /** Source text of one self-contained function. */
  code: string;
  /** Absolute paths of every module in it, the entry included. */
  modules: string[];
}

/**
 * Adds `import script from './x.ts?page-script'`: the default export of `x.ts`, bundled with everything it imports into
 * one self-contained function. `scripting.executeScript` and DevTools inject such a function into a page by its source
 * text. The popup and the panel share one copy, and no page can fetch it.
 */
export function pageScript(): Plugin {
  return queryImports('?page-script', async (file, watch) => {
    const { code, modules } = await bundlePageScript(file);
    // The dev server rebuilds the script and reloads its page when one of these files changes.
    for (const module of modules) watch(module);
    return code;
  });
}

/**
 * Bundles the default export of a module, a function, into the source text of one self-contained function.
 *
 * @throws Error when the module has no default export
 */
export async function bundlePageScript(file: string): Promise<PageScriptBundle> {
  const modules: string[] = [];
  const result = await build({
    configFile: false,
    plugins: [onlyListedPackages(), collectModules(modules)],
    // The build or the dev server that asks for the script reports what is thrown.
    logLevel: 'silent',
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
  const text = chunk?.code.trim().replace(/;$/, '') ?? '';
  const assignment = /^var script\s*=\s*/.exec(text);
  if (assignment === null)
    throw new Error(`${file} could not be bundled into a page script: it needs a default export.`);
  const code = `function (...words) { return ${text.slice(assignment[0].length)}(...words); }`;
  return { code, modules };
}

/** Adds the path of each module of a build to `modules`, also of those that tree shaking removes. */
function collectModules(modules: string[]): Plugin {
  return {
    name: 'collect-modules',
    buildEnd() {
      modules.push(...[...this.getModuleIds()].filter((id) => !id.startsWith('\0')));
    },
  };
}
