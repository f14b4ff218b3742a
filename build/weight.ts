/**
 * The weight of a build. `node build/weight.ts .output/chrome-mv3` prints a table, and every build prints it too.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** One file of a build, bytes. */
export interface FileWeight {
  path: string;
  bytes: number;
  /** The bytes it adds to the zip: the compressed content and its two headers. */
  zipped: number;
}

/** The most that the zip of a build may weigh, in bytes. `test/e2e/weight.test.ts` holds the builds to it. */
export const zipCeiling = 318_000;

/**
 * Bytes of a zip's two headers for one file, without the file name that each of them contains, and of the zip's end record
 * (APPNOTE.TXT 4.3).
 */
const fileHeaders = 30 + 46;
const zipEnd = 22;

/** The files of a build, heaviest first. */
export async function weighBuild(folder: string): Promise<FileWeight[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const file = join(parentPath, name);
      return weigh(relative(folder, file).replaceAll('\\', '/'), await readFile(file));
    });
  return (await Promise.all(files)).sort((a, b) => b.zipped - a.zipped || (a.path < b.path ? -1 : 1));
}

/** Weighs one file. A file that compression makes larger, such as a picture, is stored uncompressed. */
export function weigh(path: string, content: Uint8Array): FileWeight {
  const compressed = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
  return { path, bytes: content.length, zipped: compressed + fileHeaders + 2 * Buffer.byteLength(path) };
}

/** The size of the zip of these files, in bytes. */
export function zipWeight(files: readonly FileWeight[]): number {
  return files.reduce((sum, { zipped }) => sum + zipped, zipEnd);
}

/**
 * Paths of the scripts and styles that a page of the extension needs before it can run, in the order they are needed. This
 * includes the `start` chunk that a page imports once its first HTML is on screen.
 */
export async function filesBefore(folder: string, page: string): Promise<string[]> {
  const html = await readFile(join(folder, page), 'utf8');
  const found = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  for (const path of found) {
    if (!path.endsWith('.js')) continue;
    const code = await readFile(join(folder, path), 'utf8');
    for (const [, name = ''] of code.matchAll(neededScript)) {
      const needed = posix.join(dirname(path), name);
      if (!found.includes(needed)) found.push(needed);
    }
  }
  return found;
}

const neededScript =
  /(?:\bfrom\s*|\bimport\s*|\bimport\(\s*(?=["'`]\.\/start[-.]))["'`](\.\.?\/[^"'`]+\.js)["'`]/g;

/** The table to print: file, bytes, and bytes in the zip. */
export function weightTable(files: readonly FileWeight[]): string {
  const total = {
    path: 'all',
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    zipped: zipWeight(files),
  };
  const width = Math.max(...[...files, total].map(({ path }) => path.length));
  const line = (path: string, bytes: string, zipped: string) =>
    `${path.padEnd(width)}  ${bytes.padStart(9)}  ${zipped.padStart(9)}`;
  const number = (bytes: number) => bytes.toLocaleString('en');
  return [
    line('file', 'bytes', 'in the zip'),
    ...[...files, total].map(({ path, bytes, zipped }) => line(path, number(bytes), number(zipped))),
    total.zipped > zipCeiling
      ? `${number(total.zipped - zipCeiling)} bytes over the limit of ${number(zipCeiling)}.`
      : `${number(zipCeiling - total.zipped)} bytes left of ${number(zipCeiling)}.`,
  ].join('\n');
}

if (import.meta.main) {
  const [folder = '.output/chrome-mv3'] = process.argv.slice(2);
  console.log(weightTable(await weighBuild(folder)));
}
