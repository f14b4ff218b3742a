import type { AboutBuild, StorageArea } from '../messages/results.ts';

/** What lies under one key. A value that is `undefined` is not looked at, only named. */
export interface StoredEntry {
  key: string;
  value: unknown;
}

export interface AboutBuildNeeds {
  version: string;
  requests(): Promise<AboutBuild['requests']>;
  /** What the browser says that we may do: names, and patterns of hosts. */
  permissions(): Promise<string[]>;
  /** Everything in each area. Rejects where the browser refuses. */
  entries: Record<StorageArea, () => Promise<StoredEntry[]>>;
}

/** What this installation has done, may do and keeps. Values are weighed and dropped here: none is in the answer. */
export async function aboutBuild(needs: AboutBuildNeeds): Promise<AboutBuild> {
  const stored: AboutBuild['stored'] = [];
  const unreadable: StorageArea[] = [];
  for (const area of ['memory', 'local', 'indexed-db'] as const) {
    try {
      for (const { key, value } of await needs.entries[area]()) {
        stored.push({ area, key, ...(value !== undefined && { bytes: bytesOf(value) }) });
      }
    } catch {
      unreadable.push(area);
    }
  }
  return {
    version: needs.version,
    requests: await needs.requests(),
    permissions: await needs.permissions(),
    stored,
    unreadable,
  };
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
