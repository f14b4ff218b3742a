/**
 * The reads that are under way in one worker, by their credential, so that they can be broken off. Nothing that has to
 * last: a worker that was stopped has none.
 */
export interface ReadsUnderWay {
  /** Runs a read. Its signal aborts when the credential must not be used any more. */
  during<Result>(credentialId: string, read: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  breakOff(credentialIds: ReadonlySet<string>): void;
}

export function createReadsUnderWay(): ReadsUnderWay {
  const reads = new Set<{ credentialId: string; abort: AbortController }>();
  return {
    async during(credentialId, read) {
      const underWay = { credentialId, abort: new AbortController() };
      reads.add(underWay);
      try {
        return await read(underWay.abort.signal);
      } finally {
        reads.delete(underWay);
      }
    },
    breakOff(credentialIds) {
      for (const { credentialId, abort } of reads) if (credentialIds.has(credentialId)) abort.abort();
    },
  };
}
