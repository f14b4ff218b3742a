import type { Account } from '../accounts.ts';
import type { ApiServer } from '../hosts.ts';
import type { TokenStyle } from './client-token.ts';
import type { SessionStore } from './session-store.ts';

/** What every API operation needs. */
export interface ApiContext {
  accounts: readonly Account[];
  sessions: SessionStore;
  token: TokenStyle;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** One authenticated call to one operation. */
export interface ApiCall {
  context: ApiContext;
  server: ApiServer;
  account: Account;
  /** Session id or authorization token from the path; empty if the path has none. */
  id: string;
  body: string;
}
