import type { ReadFailure } from '../klarna/failure.ts';
import type { Slot } from '../vault/ports.ts';
import type { Exchange } from './ports.ts';
import { admit, learn, type UseRecord } from './request-budget.ts';
import { retryAfterMs } from './retry-after.ts';

/** A request that was sent, or why it was held back. */
export type Paced = { kind: 'sent'; exchange: Exchange } | { kind: 'held'; failure: ReadFailure };

/** Sends a request unless the credential has been used enough. */
export type Pace = (
  use: { credentialId: string; session_id: string },
  send: () => Promise<Exchange>,
) => Promise<Paced>;

export interface PaceNeeds {
  /** How the credential with this id was used, in the browser's memory: it outlives the worker. */
  record(credentialId: string): Slot<UseRecord>;
  /** Runs one at a time for each name, over all workers there may be. */
  oneByOne<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /**
   * Runs when nobody else is at work under that name any more; `undefined` where that takes too long. A popup that was
   * closed while it read and opened again waits its turn. A turn ends with the worker that has it.
   */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined>;
  /** ms since the epoch */
  now(): number;
}

/**
 * The one gate before the network: one read at a time for each credential and session, and no more than the budget.
 * A read is counted before it is sent, so that a worker that is stopped half-way has spent it.
 */
export function createPace({ record, oneByOne, inTurn, now }: PaceNeeds): Pace {
  return async ({ credentialId, session_id }, send) => {
    const slot = record(credentialId);
    const paced = await inTurn(`read:${credentialId}:${session_id}`, async (): Promise<Paced> => {
      const admission = await oneByOne(`use:${credentialId}`, async () => {
        const decided = admit(await slot.get(), now());
        if (decided.kind === 'go') await slot.set(decided.record);
        return decided;
      });
      if (admission.kind === 'hold') return { kind: 'held', failure: admission.failure };
      const exchange = await send();
      await oneByOne(`use:${credentialId}`, async () => {
        await slot.set(learn(await slot.get(), lessonOf(exchange, now()), now()));
      });
      return { kind: 'sent', exchange };
    });
    return paced ?? { kind: 'held', failure: { kind: 'held-back', waitMs: 1000, why: 'already-reading' } };
  };
}

function lessonOf(exchange: Exchange, now: number) {
  if (exchange.kind !== 'answered') return { status: undefined, retryAfterMs: undefined };
  return {
    status: exchange.status,
    retryAfterMs: retryAfterMs(exchange.headers.get('retry-after'), now),
  };
}
