import { type Account, sampleAccounts } from '../../simulator/accounts.ts';
import type { StoredSession } from '../../simulator/api/session-store.ts';
import { apiServerAt } from '../../simulator/hosts.ts';
import type { LoggedRequest } from '../../simulator/server/request-log.ts';
import type { Simulator } from '../../simulator/simulator.ts';

/** Every request that reached one of the six API hosts, with any method and path. */
export function apiCalls({ log }: Simulator): LoggedRequest[] {
  return log.entries.filter(({ host }) => apiServerAt(host) !== undefined);
}

/** Ids of the sessions that were read, in that order. */
export function idsRead({ log }: Simulator): string[] {
  return log.reads().map(({ path }) => path.split('/').at(-1) ?? '');
}

/** The session that was created last. */
export function newestSession(simulator: Simulator): StoredSession {
  const session = simulator.sessions().at(-1);
  if (session === undefined) throw new Error('The shop has not created a session.');
  return session;
}

/** The first sample account at one of the six API hosts. */
export function accountAt(host: string): Account {
  const account = sampleAccounts.find((each) => each.host === host);
  if (account === undefined) throw new Error(`There is no sample account at ${host}.`);
  return account;
}
