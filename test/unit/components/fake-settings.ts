import type { Services } from '../../../lib/inspector/services.ts';
import { defaultSettings, type Settings } from '../../../lib/inspector/settings.ts';

/** Settings in memory. Everybody is told of a change, as by the browser. */
export function fakeSettings(initial: Settings = defaultSettings): Services['settings'] {
  let settings = initial;
  const listeners = new Set<(settings: Settings) => void>();
  return {
    read: () => Promise.resolve(settings),
    change(changed) {
      settings = { ...settings, ...changed };
      for (const listener of listeners) listener(settings);
      return Promise.resolve();
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
