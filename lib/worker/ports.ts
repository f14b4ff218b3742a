import type { ApiServer } from '../klarna/api-server.ts';
import type { ReadFailure } from '../klarna/failure.ts';
import type { CredentialStore } from '../vault/ports.ts';
import type { ReadsUnderWay } from '../vault/reads-under-way.ts';
import type { Pace } from './rate-limit.ts';

/** One GET to one of the six API servers. */
export interface SessionRequest {
  url: URL;
  /** Value of the `Authorization` header. */
  authorization: string;
  /** Aborts when the credential must not be used any more: then the request ends, as `broken-off`. */
  brokenOff?: AbortSignal;
}

/** How a request ended, before anybody asked what it means. Durations in ms. */
export type Exchange =
  | {
      kind: 'answered';
      status: number;
      /** Header names in lower case. */
      headers: ReadonlyMap<string, string>;
      body: BodyText;
      durationMs: number;
    }
  | { kind: 'redirected' }
  | { kind: 'timed-out'; afterMs: number }
  /** The credential was locked meanwhile. */
  | { kind: 'broken-off' }
  | { kind: 'offline' }
  | { kind: 'unreachable' };

/** The body as far as it came. */
export type BodyText =
  | { kind: 'complete'; text: string; bytes: number }
  | { kind: 'cut-off'; bytes: number }
  | { kind: 'too-large'; bytes: number; limitBytes: number };

export interface ReadSessionNeeds {
  credentials: Pick<CredentialStore, 'find'>;
  /** Why a credential that `find` does not give cannot be used: removed, locked, or not to be read. */
  whyMissing(id: string): Promise<ReadFailure>;
  hasHostPermission(server: ApiServer): Promise<boolean>;
  /** Sends, or holds back: how often a credential may be used. */
  pace: Pace;
  reads: Pick<ReadsUnderWay, 'during'>;
  exchange(request: SessionRequest): Promise<Exchange>;
  /** ms since the epoch */
  now(): number;
}
