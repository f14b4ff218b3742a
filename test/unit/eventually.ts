import { vi } from 'vitest';
import { patience } from '../patience.ts';

/** Repeats `check` until it does not throw, for as long as a test may wait. Answers what it returned. */
export function eventually<Answer>(check: () => Answer | Promise<Answer>): Promise<Answer> {
  return vi.waitFor(check, { timeout: patience, interval: 5 });
}
