import type { OpenVault } from './auto-lock.ts';
import type { Slot } from './ports.ts';

/** The running reads of this worker, by credential, so that they can be aborted. */
export interface ReadsInProgress {
  /** Runs a read. Its signal aborts when the credential must not be used any more. */
  run<Result>(credentialId: string, read: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  abort(credentialIds: ReadonlySet<string>): void;
}

export function createReadsInProgress(): ReadsInProgress {
  const reads = new Set<{ credentialId: string; controller: AbortController }>();
  return {
    async run(credentialId, read) {
      const started = { credentialId, controller: new AbortController() };
      reads.add(started);
      try {
        return await read(started.controller.signal);
      } finally {
        reads.delete(started);
      }
    },
    abort(credentialIds) {
      for (const { credentialId, controller } of reads) {
        if (credentialIds.has(credentialId)) controller.abort();
      }
    },
  };
}

/**
 * Wraps the slot of the open vault. When a credential leaves the slot (locked by hand, expired, removed or forgotten),
 * its running reads are aborted. Every lock goes through this slot.
 */
export function abortReadsOnLock(
  open: Slot<OpenVault>,
  { abort }: Pick<ReadsInProgress, 'abort'>,
): Slot<OpenVault> {
  const change = async (next: OpenVault | undefined, write: () => Promise<void>) => {
    // A lock must succeed even if the previous value cannot be read.
    const before = await open.get().catch(() => undefined);
    await write();
    const stillOpen = idsOf(next);
    abort(new Set([...idsOf(before)].filter((id) => !stillOpen.has(id))));
  };
  return {
    get: () => open.get(),
    set: (value) => change(value, () => open.set(value)),
    remove: () => change(undefined, () => open.remove()),
  };
}

function idsOf(open: OpenVault | undefined): ReadonlySet<string> {
  return new Set(open?.credentials.map(({ id }) => id));
}
