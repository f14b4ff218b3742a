import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';

/** A wrapper script is small; a browser is not. In bytes. */
const largestScript = 16_384;

/** Whether there is a file at this path that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a program is a snap, a link to one, or a script that starts one, as Ubuntu's packages are. */
export function isSnap(path: string): boolean {
  const real = realpathSync(path);
  if (path.startsWith('/snap/') || real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  return statSync(real).size < largestScript && readFileSync(real, 'utf8').includes('/snap/bin/');
}
