import type { TextStore } from '../vault/ports.ts';
import type { AboutBuildNeeds, StoredEntry } from '../worker/about-build.ts';
import { browser } from './browser.ts';
import { countedRequests } from './request-count.ts';
import { backupDatabase } from './storage/backup-store.ts';

/** What the browser itself says about this installation. */
export function createBuildFacts(backup: TextStore): AboutBuildNeeds {
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

/** Our one database with what is in it, and the name of every other that there may be. */
async function databases(backup: TextStore): Promise<StoredEntry[]> {
  const others = (await indexedDB.databases()).flatMap(({ name = '' }) =>
    name === backupDatabase ? [] : [{ key: name, value: undefined }],
  );
  const stored = await backup.read();
  if (stored.kind === 'inaccessible') throw new Error('The database cannot be opened.');
  return stored.kind === 'missing' ? others : [{ key: backupDatabase, value: stored.text }, ...others];
}
