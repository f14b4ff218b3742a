import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { inMemoryLayout, type LayoutMemory } from '../../lib/inspector/layout.ts';
import type { Services } from '../../lib/inspector/services.ts';
import { defaultSettings, type Settings } from '../../lib/inspector/settings.ts';
import type { Exporter } from '../../lib/sharing/exporter.ts';

/** What small parts need of the outside, however deep they sit. */
export interface View {
  /** The one way out, for everything that is copied or saved. */
  exporter: Exporter;
  /** ms since the epoch */
  now(): number;
  versions: Services['versions'];
  /** Only where all of this is the built-in sample session. */
  asSample?: Services['asSample'];
  settings: Settings;
  /** How this screen was left the last time. */
  layout: LayoutMemory;
}

const closed = { kind: 'refused' } as const;

/** Filled by the popup, the panel and the options page. */
export const ViewContext = createContext<View>({
  exporter: {
    copy: () => Promise.resolve(closed),
    copyValue: () => Promise.resolve(closed),
    save: () => closed,
  },
  now: () => Date.now(),
  versions: { extension: '', browser: '' },
  settings: defaultSettings,
  layout: inMemoryLayout(),
});

export function useView(): View {
  return useContext(ViewContext);
}
