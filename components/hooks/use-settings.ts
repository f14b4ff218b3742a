import { useEffect, useState } from 'preact/hooks';
import type { Services } from '../../lib/inspector/services.ts';
import { defaultSettings, type Settings } from '../../lib/inspector/settings.ts';

/** The settings, now and after every change. Careful until they are known. */
export function useSettings({ settings }: Services): Settings {
  const [current, setCurrent] = useState(defaultSettings);
  useEffect(() => {
    const stop = settings.onChanged(setCurrent);
    void settings.read().then(setCurrent, () => undefined);
    return stop;
  }, [settings]);
  return current;
}
