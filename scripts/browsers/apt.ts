import { runCommand } from '../run-command.ts';

/**
 * Whether this is Debian or a derivative on which packages can be installed without a password.
 *
 * @returns the prefix for `apt-get`: nothing for root, otherwise `sudo`; `undefined` if `apt-get` cannot be used
 */
export async function mayInstall(): Promise<readonly string[] | undefined> {
  if (process.platform !== 'linux') return undefined;
  if ((await runCommand(['apt-get', '--version'])).code !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = await runCommand(['sudo', '-n', 'true']);
  return sudo.code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * Installs a Debian package quietly.
 *
 * @throws Error with everything that `apt-get` printed, if it fails
 */
export async function aptInstall(prefix: readonly string[], debianPackage: string): Promise<void> {
  // `env` sets the variable even if sudo drops it.
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const steps = [
    [...apt, 'update'],
    [...apt, 'install', '-y', '--no-install-recommends', debianPackage],
  ];
  let printed = '';
  for (const step of steps) {
    const { code, output } = await runCommand(step);
    printed += `$ ${step.join(' ')}\n${output}\n`;
    if (code !== 0) throw new Error(`The package ${debianPackage} could not be installed.\n${printed}`);
  }
}
