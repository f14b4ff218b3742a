import { StorageUnavailable } from '../vault/ports.ts';

/** Runs one access to storage; whatever the browser throws becomes `StorageUnavailable`. */
export async function refusalNamed<Value>(access: () => Promise<Value>): Promise<Value> {
  try {
    return await access();
  } catch {
    // The error's text is dropped: it may quote what was to be stored.
    throw new StorageUnavailable();
  }
}
