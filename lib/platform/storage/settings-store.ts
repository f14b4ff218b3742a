import type { Services } from '../../inspector/services.ts';
import { parseSettings, type Settings } from '../../inspector/settings.ts';
import { browser } from '../browser.ts';
import { asStorageError } from './session-slot.ts';

const key = 'settings';

/** The settings in `storage.local`. An unreadable setting has its default. */
export const settingsStore: Services['settings'] = {
  read,
  change: (changed) =>
    asStorageError(async () => browser.storage.local.set({ [key]: { ...(await read()), ...changed } })),
  onChanged(listener) {
    const { local } = browser.storage;
    const changed = (changes: Record<string, { newValue?: unknown }>) => {
      if (Object.hasOwn(changes, key)) listener(parseSettings(changes[key]?.newValue));
    };
    local.onChanged.addListener(changed);
    return () => local.onChanged.removeListener(changed);
  },
};

async function read(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(key).catch(() => ({}));
  return parseSettings(stored[key]);
}
