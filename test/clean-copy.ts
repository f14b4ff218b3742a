import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What a clean copy of the source does not have. */
const notSource = new Set(['.git', '.output', '.wxt', 'node_modules', 'demo-output', 'coverage']);

/** Copies the source into a new folder, which shares the installed packages. */
export async function cleanCopy(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(root)) {
    if (!notSource.has(name)) await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
}
