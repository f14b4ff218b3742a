/**
 * What a build weighs: `node build/weight.ts .output/chrome-mv3` prints a table. Every build prints it too.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** One file of a build, bytes. */
export interface FileWeight {
  path: string;
  bytes: number;
  /** What it adds to the zip: compressed, with its two headers. */
  zipped: number;
}

/** What the zip of a build is meant to weigh at most, bytes. */
export const zipLimit = 150_000;

/** What it may weigh until that is reached, bytes: with the rules, three languages and the sample session it is more. */
export const zipCeiling = 255_000;

/** A zip's headers for one file, each with the file's name in it, and its end; bytes (APPNOTE.TXT 4.3). */
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

/** One file. What compression makes larger, as it does with pictures, is stored as it is. */
export function weigh(path: string, content: Uint8Array): FileWeight {
  const compressed = Math.min(content.length, deflateRawSync(content, { level: 9 }).length);
  return { path, bytes: content.length, zipped: compressed + fileHeaders + 2 * Buffer.byteLength(path) };
}

/** What the zip of these files weighs, bytes. */
export function zipWeight(files: readonly FileWeight[]): number {
  return files.reduce((sum, { zipped }) => sum + zipped, zipEnd);
}

/**
 * Paths of the scripts and styles that a page of the extension must have before it can run, in order of need. A page that
 * is to be on screen before its scripts calls for them in `start`.
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
  /(?:\bfrom\s*|\bimport\s*|\bimport\(\s*(?=["'`]\.\/start-))["'`](\.\.?\/[^"'`]+\.js)["'`]/g;

/** File, bytes, and bytes in the zip, as lines to print. */
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
    `${number(zipLimit - total.zipped)} bytes are left of ${number(zipLimit)}.`,
  ].join('\n');
}

if (import.meta.main) {
  const [folder = '.output/chrome-mv3'] = process.argv.slice(2);
  console.log(weightTable(await weighBuild(folder)));
}
