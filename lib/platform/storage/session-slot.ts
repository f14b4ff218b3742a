import type { ZodMiniType } from 'zod/mini';
import type { Slot } from '../../vault/ports.ts';
import { browser } from '../browser.ts';
import { refusalNamed } from '../refusal-named.ts';

/** One value in `storage.session`: memory of the browser, which outlives the worker and ends with the browser. */
export function sessionSlot<Value>(key: string, schema: ZodMiniType<Value>): Slot<Value> {
  return {
    async get() {
      const stored = await refusalNamed(() => browser.storage.session.get(key));
      return schema.safeParse(stored[key]).data;
    },
    set: (value) => refusalNamed(() => browser.storage.session.set({ [key]: value })),
    remove: () => refusalNamed(() => browser.storage.session.remove(key)),
  };
}
