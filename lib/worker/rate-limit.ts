import type { ReadFailure } from '../klarna/failure.ts';
import type { Slot } from '../vault/ports.ts';
import type { RequestOutcome, TryWithLock, WithLock } from './ports.ts';
import { askedWaitMs, recordAnswer, takeRequest, type Usage } from './request-budget.ts';

/** A request that was sent, or why it was not. */
type RateLimited =
  | {
      kind: 'sent';
      outcome: RequestOutcome;
      /** How long nothing more is sent after a 429, ms. */
      pauseMs?: number;
    }
  | { kind: 'denied'; failure: ReadFailure };

/** Sends a request unless the credential has reached its rate limit. */
export type RateLimit = (
  use: { credentialId: string; session_id: string },
  send: () => Promise<RequestOutcome>,
) => Promise<RateLimited>;

export interface RateLimitDependencies {
  /** The recent usage of the credential with this id. It is stored in the browser's memory, so it outlives the worker. */
  usage(credentialId: string): Slot<Usage>;
  withLock: WithLock;
  /** Lets a popup that was closed and reopened during a read wait for that read. */
  tryWithLock: TryWithLock;
  /** ms since the epoch */
  now(): number;
}

/**
 * The only way to the network: one read at a time for each credential and session, within the request budget. A read is
 * counted before it is sent, so it also counts if the worker is stopped during the read.
 */
export function createRateLimit({ usage, withLock, tryWithLock, now }: RateLimitDependencies): RateLimit {
  return async ({ credentialId, session_id }, send) => {
    const slot = usage(credentialId);
    const limited = await tryWithLock(
      `read:${credentialId}:${session_id}`,
      async (): Promise<RateLimited> => {
        const taken = await withLock(`use:${credentialId}`, async () => {
          const result = takeRequest(await slot.get(), now());
          if (result.kind === 'taken') await slot.set(result.usage);
          return result;
        });
        if (taken.kind === 'denied') return taken;
        const outcome = await send();
        const pauseMs = await withLock(`use:${credentialId}`, async () => {
          const endedAt = now();
          const recorded = recordAnswer(await slot.get(), answerOf(outcome, endedAt), endedAt);
          await slot.set(recorded);
          return recorded.restUntil - endedAt;
        });
        const isLimited = outcome.kind === 'answered' && outcome.status === 429;
        return { kind: 'sent', outcome, ...(isLimited && { pauseMs }) };
      },
    );
    return (
      limited ?? { kind: 'denied', failure: { kind: 'held-back', waitMs: 1000, why: 'already-reading' } }
    );
  };
}

function answerOf(outcome: RequestOutcome, now: number) {
  if (outcome.kind !== 'answered') return { status: undefined, retryAfterMs: undefined };
  return {
    status: outcome.status,
    retryAfterMs: askedWaitMs(outcome.headers, now),
  };
}
