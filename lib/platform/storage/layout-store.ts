import { inMemoryLayout, Layout, type LayoutMemory } from '../../inspector/layout.ts';
import { browser } from '../browser.ts';

const popupKey = 'layout:popup';
const panelKey = 'layout:panel';

/** The layout of a screen, read from `storage.local` before it is drawn. An unreadable layout counts as none. */
export async function loadLayout(screen: 'popup' | 'panel'): Promise<LayoutMemory> {
  const key = screen === 'popup' ? popupKey : panelKey;
  const { local } = browser.storage;
  const stored: Record<string, unknown> = await local.get(key).catch(() => ({}));
  const { recall, keep } = inMemoryLayout(Layout.safeParse(stored[key]).data);
  return {
    recall,
    keep(changed) {
      keep(changed);
      void local.set({ [key]: recall() }).catch(() => undefined);
    },
  };
}
