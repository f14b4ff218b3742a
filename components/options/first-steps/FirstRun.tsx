import { useEffect, useState } from 'preact/hooks';
import './first-steps.css';
import type { GreetingProps } from './Greeting.tsx';

/** The greeting, fetched beside the page: nearly always that is opened for something else. */
export function FirstRun(props: GreetingProps) {
  const [fetched, setFetched] = useState<typeof import('./Greeting.tsx')>();
  useEffect(() => {
    // An extension that is being updated has no files for the pages of its version: they go on without a greeting.
    import('./Greeting.tsx').then(setFetched, () => undefined);
  }, []);
  return fetched ? <fetched.Greeting {...props} /> : null;
}
