import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What small parts need of the outside, however deep they sit. */
export interface View {
  copy(text: string): Promise<void>;
  /** ms since the epoch */
  now(): number;
}

/** Filled by the popup, the panel and the options page. */
export const ViewContext = createContext<View>({ copy: () => Promise.resolve(), now: () => Date.now() });

export function useView(): View {
  return useContext(ViewContext);
}
