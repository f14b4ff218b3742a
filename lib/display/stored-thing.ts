import { type Text, t } from '../language/text.ts';
import type { AboutBuild, StorageArea } from '../messages/results.ts';

interface StoredKind {
  area: StorageArea;
  /** The whole key, or its beginning if it ends in a colon. */
  key: string;
  what: Text;
}

const kinds: readonly StoredKind[] = [
  { area: 'memory', key: 'credential:', what: t`An API credential, until the browser closes.` },
  { area: 'memory', key: 'use:', what: t`When a credential was used, to keep within Klarna’s limit.` },
  { area: 'memory', key: 'requests', what: t`The count of requests above.` },
  { area: 'memory', key: 'history', what: t`The list of what was read.` },
  {
    area: 'memory',
    key: 'history:',
    what: t`What Klarna answered, until the history is cleared or the browser closes.`,
  },
  { area: 'memory', key: 'vault:open', what: t`Unlocked credentials and their key, until they lock.` },
  { area: 'memory', key: 'vault:deadlines', what: t`When unlocked credentials lock.` },
  { area: 'memory', key: 'vault:attempts', what: t`How long to wait after wrong passphrases.` },
  { area: 'local', key: 'vault', what: t`Remembered credentials, encrypted.` },
  { area: 'local', key: 'vault.next', what: t`The same, from an interrupted write.` },
  {
    area: 'local',
    key: 'settings',
    what: t`Whether playground data is shown unmasked, and whether the first steps are done.`,
  },
  { area: 'local', key: 'layout:', what: t`The width of the session list, and which sections are open.` },
  { area: 'indexed-db', key: 'vault-backup', what: t`A second copy of them, encrypted.` },
];

/** All entries of one kind in one area. `what` is absent for a key that this extension does not write. */
export interface StoredThing {
  area: StorageArea;
  key: string;
  what?: Text;
  count: number;
  /** The total size; absent if a size is unknown. */
  bytes?: number;
}

/** Groups the stored entries by kind, in the order of the table. Unknown entries come last. */
export function storedThings(stored: AboutBuild['stored']): StoredThing[] {
  const known = kinds.flatMap((kind) => {
    const entries = stored.filter((entry) => isOf(kind, entry));
    return entries.length === 0 ? [] : [{ area: kind.area, key: kind.key, what: kind.what, ...sum(entries) }];
  });
  const unknown = stored.filter((entry) => !kinds.some((kind) => isOf(kind, entry)));
  return [...known, ...unknown.map((entry) => ({ area: entry.area, key: entry.key, ...sum([entry]) }))];
}

function isOf(kind: StoredKind, { area, key }: AboutBuild['stored'][number]): boolean {
  return area === kind.area && (kind.key.endsWith(':') ? key.startsWith(kind.key) : key === kind.key);
}

function sum(entries: AboutBuild['stored']): Pick<StoredThing, 'count' | 'bytes'> {
  const sizes = entries.flatMap(({ bytes }) => bytes ?? []);
  return {
    count: entries.length,
    ...(sizes.length === entries.length && { bytes: sizes.reduce((total, bytes) => total + bytes, 0) }),
  };
}
