import type { TextStore } from '../../vault/ports.ts';
import { StorageUnavailable } from '../../vault/ports.ts';

/** The only database of this extension. */
export const backupDatabase = 'vault-backup';
const storeName = 'texts';
const key = 'backup';

/**
 * The second copy of the vault, in IndexedDB, because `storage.local` can fail as a whole
 * (MetaMask/metamask-extension#39010). It can be unavailable, as in private windows of Firefox.
 */
export function createBackupStore(factory: IDBFactory | undefined = globalThis.indexedDB): TextStore {
  const inStore = async <Result>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    if (factory === undefined) throw new StorageUnavailable();
    const database = await opened(factory);
    try {
      return await done(database.transaction(storeName, mode), act);
    } catch {
      throw new StorageUnavailable();
    } finally {
      database.close();
    }
  };
  return {
    async read() {
      try {
        const text: unknown = await inStore('readonly', (store) => store.get(key));
        return text === undefined ? { kind: 'missing' } : { kind: 'text', text };
      } catch {
        return { kind: 'inaccessible' };
      }
    },
    async write(text) {
      await inStore('readwrite', (store) => store.put(text, key));
    },
    async remove() {
      await inStore('readwrite', (store) => store.delete(key));
    },
  };
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new StorageUnavailable());
    try {
      const request = factory.open(backupDatabase, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onsuccess = () => resolve(request.result);
      request.onerror = refuse;
      request.onblocked = refuse;
    } catch {
      refuse();
    }
  });
}

/** Resolves when the transaction is complete, not when its request succeeds. */
function done<Result>(
  transaction: IDBTransaction,
  act: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = act(transaction.objectStore(storeName));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(new StorageUnavailable());
    transaction.onabort = () => reject(new StorageUnavailable());
  });
}
