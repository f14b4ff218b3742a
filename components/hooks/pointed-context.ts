import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The JSON path that is being pointed at. What holds it must be drawn, however far away it is. */
export const PointedContext = createContext<string | undefined>(undefined);

export function usePointed(): string | undefined {
  return useContext(PointedContext);
}
