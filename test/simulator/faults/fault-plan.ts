import type { Operation } from '../api/payments-api.ts';
import type { Fault } from './fault.ts';

/** Which calls a fault is meant for. */
export interface FaultAim {
  /** Default `read`. */
  operation?: Operation;
  /** Session id (or authorization token for `order` and `cancel`); every one when left out. */
  id?: string;
  /** How often it strikes before it is gone; `Infinity` until cleared. Default 1. */
  times?: number;
}

/** The faults waiting to strike, in the order they were set. */
export interface FaultPlan {
  /** Adds a fault; the function returned takes it back. */
  add(fault: Fault, aim?: FaultAim): () => void;
  /** The fault for this call, if there is one; uses it up once. */
  take(operation: Operation, id: string): Fault | undefined;
  clear(): void;
}

/** Starts with no faults. */
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
