/** As much of IndexedDB as one store with one key needs. `breaks` makes one step fail as browsers let it fail. */
export function fakeIndexedDb(breaks?: 'open' | 'open-throws' | 'request' | 'abort') {
  const kept = new Map<string, unknown>();
  const later = (run: () => void) => void Promise.resolve().then(run);

  function request(result: unknown) {
    return { result, onsuccess: null, onerror: null };
  }
  function transaction() {
    const events: Record<string, (() => void) | null> = { oncomplete: null, onerror: null, onabort: null };
    const store = {
      get: (key: string) => request(kept.get(key)),
      put: (value: unknown, key: string) => {
        if (breaks === undefined) kept.set(key, value);
        return request(key);
      },
      delete: (key: string) => request(kept.delete(key)),
    };
    later(() => {
      const end = breaks === 'request' ? 'onerror' : breaks === 'abort' ? 'onabort' : 'oncomplete';
      events[end]?.();
    });
    return Object.assign(events, { objectStore: () => store });
  }
  const factory = {
    open() {
      if (breaks === 'open-throws') throw new Error('A mutation operation was attempted on a database');
      const opening: Record<string, unknown> & {
        onupgradeneeded?: () => void;
        onsuccess?: () => void;
        onerror?: () => void;
      } = {
        result: { transaction, createObjectStore: () => undefined, close: () => undefined },
      };
      later(() => {
        if (breaks === 'open') return opening.onerror?.();
        opening.onupgradeneeded?.();
        opening.onsuccess?.();
      });
      return opening;
    },
  };
  return { factory: factory as unknown as IDBFactory, kept };
}
