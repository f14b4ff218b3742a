import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../scripts/run-command.ts';
import { cleanCopy } from '../clean-copy.ts';
import { figure } from './figure.ts';

/** Two folders, time zones and environments in which somebody may build. */
const here = { folder: 'one', env: { TZ: 'Pacific/Auckland', LANG: 'C', NODE_ENV: 'production' } };
const there = {
  folder: 'another one/deeper',
  env: { TZ: 'America/New_York', LANG: 'de_DE.UTF-8', NODE_ENV: 'development' },
};

let temporary = '';
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'two-builds-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

/** Builds and packs for both browsers from a clean copy. Returns all resulting files by path. */
async function built({ folder, env }: typeof here): Promise<Map<string, Buffer>> {
  const copy = join(temporary, folder);
  await cleanCopy(copy);
  for (const browser of ['chrome', 'firefox']) {
    const wxt = [process.execPath, 'node_modules/wxt/bin/wxt.mjs', 'zip', '-b', browser, '--mv3'];
    const { code, output } = await runCommand(wxt, { cwd: copy, env: { ...process.env, ...env } });
    expect(code, output).toBe(0);
  }
  const output = join(copy, '.output');
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(relative(output, path), await readFile(path));
  }
  return files;
}

test('Two clean builds in two folders are identical to the byte, unpacked and packed.', async () => {
  const first = await built(here);
  const second = await built(there);
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  for (const needed of ['chrome-mv3/manifest.json', 'firefox-mv3/manifest.json'])
    expect(paths).toContain(needed);
  expect(paths.filter((path) => path.endsWith('.zip'))).toHaveLength(3);
  const different = paths.filter((path) => first.get(path)?.equals(second.get(path) ?? Buffer.of()) !== true);
  figure('F18', {
    measured: `${different.length} of ${paths.length} files differ${different.map((path) => `, ${path}`).join('')}`,
    ok: different.length === 0,
  });
});
