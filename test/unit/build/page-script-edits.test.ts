import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageScript } from '../../../build/page-script.ts';

let folder: string;
let server: ViteDevServer;

async function write(path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'page-script-')));
  await write(
    'main.ts',
    "import script from './script.ts?page-script';\nexport const text = String(script);",
  );
  await write('script.ts', "import { word } from './inner/word.ts';\nexport default () => word();");
  await write(
    'inner/word.ts',
    "import { letter } from './letter.ts';\nexport const word = () => letter + letter;",
  );
  await write('inner/letter.ts', "export const letter = 'a';");
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [pageScript()],
    optimizeDeps: { noDiscovery: true },
    // The tests say themselves that a file has changed.
    server: { middlewareMode: true, ws: false, watch: null },
  });
});

afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** The page script as the server serves it to a page that loads `main.ts`. */
async function served(): Promise<string> {
  await server.transformRequest('/main.ts');
  const module = server.environments.client.moduleGraph.getModuleById(`\0${folder}/script.ts?page-script`);
  return (await server.transformRequest(module?.url ?? ''))?.code ?? '';
}

/** Edits a file, and waits until the server has told the open pages to load again. */
async function edit(path: string, text: string): Promise<unknown> {
  await write(path, text);
  const told = Promise.withResolvers<unknown>();
  vi.spyOn(server.environments.client.hot, 'send').mockImplementation(told.resolve);
  server.watcher.emit('change', join(folder, path));
  return told.promise;
}

test.each([
  ['script.ts', "export default () => 'edited';"],
  ['inner/word.ts', "export const word = () => 'edited';"],
  ['inner/letter.ts', "export const letter = 'edited';"],
])('an edit of %s is served', async (path, text) => {
  expect(await served()).not.toContain('edited');
  expect(await edit(path, text)).toMatchObject({ type: 'full-reload' });
  expect(await served()).toContain('edited');
});

test('a file that is imported since an edit is watched too', async () => {
  await served();
  await write('later.ts', "export const word = () => 'later';");
  await edit('script.ts', "import { word } from './later.ts';\nexport default () => word();");
  expect(await served()).toContain('later');
  await edit('later.ts', "export const word = () => 'latest';");
  expect(await served()).toContain('latest');
});

test('a file with a syntax error is read again once it is corrected', async () => {
  await served();
  await edit('inner/letter.ts', 'export const letter = ;');
  await expect(served()).rejects.toThrow('letter.ts');
  await edit('inner/letter.ts', "export const letter = 'correct';");
  expect(await served()).toContain('correct');
});
