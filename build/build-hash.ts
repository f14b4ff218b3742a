/**
 * The hash of a build: SHA-256 over one line `sha256  path` for each packaged file, sorted by path. The page that shows the
 * hash is included with an empty hash.
 *
 *     node build/build-hash.ts .output/chrome-mv3      prints it for an unpacked folder
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** The one file that shows the hash. */
const page = 'options.html';
const shown = /(<meta name="build-hash" content=")[0-9a-f]*(")/;

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

/** The hash of the files in a folder. */
export async function buildHash(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const lines: string[] = [];
  for (const path of paths.sort()) {
    const file = join(folder, path);
    const content =
      path === page ? (await readFile(file, 'utf8')).replace(shown, '$1$2') : await readFile(file);
    lines.push(`${sha256(content)}  ${path}\n`);
  }
  return sha256(lines.join(''));
}

/** Writes the hash of a build into the page that shows it. Returns the hash. */
export async function stampBuild(folder: string): Promise<string> {
  const hash = await buildHash(folder);
  const file = join(folder, page);
  const html = await readFile(file, 'utf8');
  if (!shown.test(html)) throw new Error(`${page} has no place for the hash of the build.`);
  await writeFile(file, html.replace(shown, `$1${hash}$2`));
  return hash;
}

if (import.meta.main) {
  const [folder = '.output/chrome-mv3'] = process.argv.slice(2);
  console.log(await buildHash(folder));
}
