import { fileURLToPath } from 'node:url';
import { runCommand } from '../run-command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds `.output/chrome-mv3`. @throws Error with the build's own output */
export async function buildForChrome(): Promise<void> {
  const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const { code, output } = await runCommand([process.execPath, wxt, 'build'], { cwd: root });
  if (code !== 0) throw new Error(`The extension could not be built.\n${output}`);
}
