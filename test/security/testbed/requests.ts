import { apiServerAt } from '../../simulator/hosts.ts';
import type { ProxiedTestbed } from './proxied-testbed.ts';

type Watched = Pick<ProxiedTestbed<unknown>, 'simulator' | 'catchAll'>;

/** Every request with an `Authorization` header, to any host, including those without TLS. */
export function withCredential({
  simulator,
  catchAll,
}: Watched): { host: string; username: string | null }[] {
  const open = catchAll.plain
    .filter(({ headers }) => headers.authorization !== undefined)
    .map(({ host }) => ({ host: `http://${host}`, username: null }));
  return [...simulator.log.entries.filter(({ headers }) => headers.authorization !== undefined), ...open];
}

/** Those of them that went to another host than the one that the credential was saved for. */
export function astray(watched: Watched): string[] {
  const { accounts } = watched.simulator;
  return withCredential(watched)
    .filter(({ host, username }) => {
      const owner = accounts.find((account) => account.username === username);
      return apiServerAt(host) === undefined || owner?.host !== host;
    })
    .map(({ host, username }) => `${username} at ${host}`);
}

/**
 * `host:port` of the connections that the test or the extension may have caused. A browser also contacts its vendor, under
 * names that no test uses.
 */
export function tried({ catchAll }: Watched): string[] {
  return catchAll.tried.filter((host) => ofTheTest.test(host));
}

/** Hosts that were contacted without TLS, without the browser's own calls. */
export function triedOpenly({ catchAll }: Watched): string[] {
  return catchAll.plain.map(({ host }) => host).filter((host) => ofTheTest.test(host));
}

const ofTheTest = /klarna|\.example|evil|127\.0\.0\.1|\[::1\]/;
