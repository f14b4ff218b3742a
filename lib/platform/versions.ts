import type { Services } from '../inspector/services.ts';
import { browser } from './browser.ts';

/** What a report says that it was made with. */
export function versions(): Services['versions'] {
  return {
    extension: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
  };
}

/** "Firefox 146", "Edge 143", "Chrome 143", from a user agent string. */
export function browserName(userAgent: string): string {
  const [, name = '', version = ''] =
    userAgent
      .match(/(Firefox|Edg|Chrome)\/(\d+)/g)
      ?.at(-1)
      ?.match(/(\w+)\/(\d+)/) ?? [];
  return name === '' ? 'an unknown browser' : `${name === 'Edg' ? 'Edge' : name} ${version}`;
}
