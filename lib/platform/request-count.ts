import * as z from 'zod/mini';
import type { AboutBuild } from '../messages/results.ts';
import { oneByOne } from './storage/one-by-one.ts';
import { sessionSlot } from './storage/session-slot.ts';

const slot = () => sessionSlot('requests', z.record(z.string(), z.number()));

/** Writes down that a request to this host is about to be sent. Rejects with `StorageUnavailable`. */
export function countRequest(host: string): Promise<void> {
  return oneByOne('requests', async () => {
    const counts = new Map(Object.entries((await slot().get()) ?? {}));
    await slot().set(Object.fromEntries(counts.set(host, (counts.get(host) ?? 0) + 1)));
  });
}

/** The requests since the browser's memory began, by host. */
export async function countedRequests(): Promise<AboutBuild['requests']> {
  const counts = Object.entries((await slot().get()) ?? {});
  return counts.map(([host, count]) => ({ host, count })).sort((a, b) => a.host.localeCompare(b.host));
}
