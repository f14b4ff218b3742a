import * as z from 'zod/mini';
import type { AboutBuild } from '../messages/results.ts';
import type { TextStore } from '../vault/ports.ts';
import type { AboutBuildDependencies, StoredEntry } from '../worker/about-build.ts';
import { browser } from './browser.ts';
import { backupDatabase } from './storage/backup-store.ts';
import { withLock } from './storage/locks.ts';
import { sessionSlot } from './storage/session-slot.ts';

/** What the browser reports about this installation. */
export function createBuildFacts(backup: TextStore): AboutBuildDependencies {
  const { session, local } = browser.storage;
  return {
    version: browser.runtime.getManifest().version,
    requests: countedRequests,
    async permissions() {
      const { permissions = [], origins = [] } = await browser.permissions.getAll();
      return [...permissions, ...origins].sort();
    },
    entries: {
      memory: async () => entriesOf(await session.get(null)),
      local: async () => entriesOf(await local.get(null)),
      'indexed-db': () => databases(backup),
    },
  };
}

function entriesOf(stored: Record<string, unknown>): StoredEntry[] {
  return Object.entries(stored).map(([key, value]) => ({ key, value }));
}

/** The database of this extension with its content, and the names of all other databases. */
async function databases(backup: TextStore): Promise<StoredEntry[]> {
  const others = (await indexedDB.databases()).flatMap(({ name = '' }) =>
    name === backupDatabase ? [] : [{ key: name, value: undefined }],
  );
  const stored = await backup.read();
  if (stored.kind === 'inaccessible') throw new Error('The database cannot be opened.');
  return stored.kind === 'missing' ? others : [{ key: backupDatabase, value: stored.text }, ...others];
}

const slot = () => sessionSlot('requests', z.record(z.string(), z.number()));

/** Counts a request to this host before it is sent. Rejects with `StorageUnavailable`. */
export function countRequest(host: string): Promise<void> {
  return withLock('requests', async () => {
    const counts = new Map(Object.entries((await slot().get()) ?? {}));
    await slot().set(Object.fromEntries(counts.set(host, (counts.get(host) ?? 0) + 1)));
  });
}

/** The number of requests by host since the browser started. */
export async function countedRequests(): Promise<AboutBuild['requests']> {
  const counts = Object.entries((await slot().get()) ?? {});
  return counts.map(([host, count]) => ({ host, count })).sort((a, b) => a.host.localeCompare(b.host));
}
