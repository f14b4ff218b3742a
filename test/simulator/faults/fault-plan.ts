import type { Operation } from '../api/payments-api.ts';
import type { Fault } from './fault.ts';

/** The calls that a fault applies to. */
export interface FaultTarget {
  /** Default `read`. */
  operation?: Operation;
  /** Session id, or authorization token for `order` and `cancel`. Default: every one. */
  id?: string;
  /** How many calls it applies to; `Infinity` for all until it is cleared. Default 1. */
  times?: number;
}

/** The pending faults, in the order in which they were added. */
export interface FaultPlan {
  /** Adds a fault. Returns a function that removes it. */
  add(fault: Fault, target?: FaultTarget): () => void;
  /** The fault for this call, if there is one. Counts as one use of it. */
  take(operation: Operation, id: string): Fault | undefined;
  clear(): void;
}

/** Creates a plan without faults. */
export function createFaultPlan(): FaultPlan {
  const waiting = new Set<{ fault: Fault; operation: Operation; id: string | undefined; left: number }>();
  return {
    add(fault, { operation = 'read', id, times = 1 } = {}) {
      const entry = { fault, operation, id, left: times };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    take(operation, id) {
      for (const entry of waiting) {
        if (entry.operation !== operation || (entry.id !== undefined && entry.id !== id)) continue;
        entry.left -= 1;
        if (entry.left <= 0) waiting.delete(entry);
        return entry.fault;
      }
      return undefined;
    },
    clear: () => waiting.clear(),
  };
}
