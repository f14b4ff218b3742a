import { type AboutBuild, type StorageArea, storageAreas } from '../messages/results.ts';

/** One stored entry. If `value` is `undefined`, only the key is known. */
export interface StoredEntry {
  key: string;
  value: unknown;
}

export interface AboutBuildDependencies {
  version: string;
  requests(): Promise<AboutBuild['requests']>;
  /** The granted permissions: names and host patterns. */
  permissions(): Promise<string[]>;
  /** All entries of each area. Rejects if the browser refuses access. */
  entries: Record<StorageArea, () => Promise<StoredEntry[]>>;
}

/** What this installation has sent, may do and stores. Only the size of each value is reported, never the value. */
export async function aboutBuild(deps: AboutBuildDependencies): Promise<AboutBuild> {
  const stored: AboutBuild['stored'] = [];
  const unreadable: StorageArea[] = [];
  for (const area of storageAreas) {
    try {
      for (const { key, value } of await deps.entries[area]()) {
        stored.push({ area, key, ...(value !== undefined && { bytes: bytesOf(value) }) });
      }
    } catch {
      unreadable.push(area);
    }
  }
  return {
    version: deps.version,
    requests: await deps.requests(),
    permissions: await deps.permissions(),
    stored,
    unreadable,
  };
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
