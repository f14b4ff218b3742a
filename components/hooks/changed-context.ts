import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The JSON paths whose values are others than in the reading before; empty but for a moment after a reading. */
export interface Changed {
  paths: ReadonlySet<string>;
  /** Tells two moments apart, ms since the epoch. */
  at: number;
}

export const nothingChanged: Changed = { paths: new Set(), at: 0 };

export const ChangedContext = createContext<Changed>(nothingChanged);

/** When the value at a path changed, if that was just now. */
export function useChangedAt(path: string | undefined): number | undefined {
  const { paths, at } = useContext(ChangedContext);
  return path !== undefined && paths.has(path) ? at : undefined;
}
