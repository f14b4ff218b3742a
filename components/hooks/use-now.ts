import { useEffect, useState } from 'preact/hooks';
import { useView } from './view-context.ts';

/** The time, ms since the epoch; renders again every second as long as it is on screen. */
export function useNow(everyMs = 1000): number {
  const view = useView();
  const [now, setNow] = useState(() => view.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(view.now()), everyMs);
    return () => clearInterval(timer);
  }, [view, everyMs]);
  return now;
}
