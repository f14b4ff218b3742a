import type { ZodMiniType } from 'zod/mini';
import type { Slot } from '../../vault/ports.ts';
import { StorageUnavailable } from '../../vault/ports.ts';
import { browser } from '../browser.ts';

/** One value in `storage.session`: the browser's memory, which outlives the worker and ends with the browser. */
export function sessionSlot<Value>(key: string, schema: ZodMiniType<Value>): Slot<Value> {
  return {
    async get() {
      const stored = await asStorageError(() => browser.storage.session.get(key));
      return schema.safeParse(stored[key]).data;
    },
    set: (value) => asStorageError(() => browser.storage.session.set({ [key]: value })),
    remove: () => asStorageError(() => browser.storage.session.remove(key)),
  };
}

/** Runs one access to storage. Any error of the browser becomes `StorageUnavailable`. */
export async function asStorageError<Value>(access: () => Promise<Value>): Promise<Value> {
  try {
    return await access();
  } catch {
    // The error's text is dropped, because it may quote the value.
    throw new StorageUnavailable();
  }
}
