import * as z from 'zod/mini';

/** Where the browser keeps something for an extension: its memory, `storage.local`, IndexedDB. */
export const storageAreas = ['memory', 'local', 'indexed-db'] as const;
export type StorageArea = (typeof storageAreas)[number];

/** What this installation has done, may do, and keeps. Nothing in it is a stored value: keys and sizes only. */
export const AboutBuild = z.object({
  version: z.string(),
  /** Requests by host, since the browser's memory began. Counted before each is sent. */
  requests: z.array(z.object({ host: z.string(), count: z.number() })),
  /** As the browser tells them: names, and patterns of hosts. */
  permissions: z.array(z.string()),
  /** `bytes` of a value as JSON in UTF-8; absent where only a name is known. */
  stored: z.array(z.object({ area: z.enum(storageAreas), key: z.string(), bytes: z.optional(z.number()) })),
  /** The areas that the browser did not let us look at. */
  unreadable: z.array(z.enum(storageAreas)),
});
export type AboutBuild = z.infer<typeof AboutBuild>;
