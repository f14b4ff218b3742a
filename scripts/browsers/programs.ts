import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';

/** A larger file is a browser and not a wrapper script, in bytes. */
const largestScript = 16_384;

/** Whether there is an executable file at this path. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a program is a snap, a link to one, or a script that starts one, as in Ubuntu's packages. */
export function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (path.startsWith('/snap/') || real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  return statSync(real).size < largestScript && readFileSync(real, 'utf8').includes('/snap/bin/');
}
