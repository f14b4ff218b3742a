import { useEffect, useState } from 'preact/hooks';
import type { Services } from '../../../lib/inspector/services.ts';

/** Whether a session was read since the browser started, by whichever view. */
export function useHasRead({ worker, onHistoryChanged }: Services): boolean {
  const [hasRead, setHasRead] = useState(false);
  useEffect(() => {
    const look = () =>
      void worker.listHistory().then(
        (reads) => setHasRead(reads.some(({ kind }) => kind === 'snapshot')),
        () => undefined,
      );
    look();
    return onHistoryChanged(look);
  }, [worker, onHistoryChanged]);
  return hasRead;
}
