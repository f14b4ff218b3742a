import { noFindings } from '../detection/findings.ts';
import { inMemoryLayout, type LayoutMemory } from '../inspector/layout.ts';
import type { PageFeed, Services } from '../inspector/services.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import { createWorkerClient } from '../worker/client.ts';
import { browser } from './browser.ts';
import { copyText } from './clipboard.ts';
import { hostPermission } from './host-permission.ts';
import { isInPrivateWindow } from './private-window.ts';
import { onCredentialsChanged } from './storage/credential-store.ts';
import { onHistoryChanged } from './storage/history-store.ts';
import { settingsStore } from './storage/settings-store.ts';

/** The services of the real browser, with the page feed of the screen. */
export function createServices(page: PageFeed, layout: LayoutMemory = inMemoryLayout()): Services {
  return {
    page,
    worker,
    onCredentialsChanged,
    onHistoryChanged,
    hostPermission,
    openOptions,
    settings: settingsStore,
    layout,
    copyText,
    saveFile,
    versions: versions(),
    now: Date.now,
  };
}

/** The page feed of the options page, which watches no page. */
export const emptyPageFeed: PageFeed = { watch: () => () => undefined, findInPasted: noFindings };

function openOptions(prefill: Partial<ApiServer> = {}): void {
  const url = new URL(browser.runtime.getURL('/options.html'));
  for (const [name, value] of Object.entries(prefill)) url.searchParams.set(name, value);
  // A DevTools panel has no `tabs` API. A window that an extension page opens becomes a tab, too.
  window.open(url.href, '_blank', 'noopener');
}

/** Downloads a text as a file. The browser asks for a folder or uses the default one. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has started by then, so the URL is no longer needed.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The worker, as a page of this extension calls it. */
const worker = createWorkerClient({
  send: (envelope) => browser.runtime.sendMessage(envelope),
  isInPrivate: isInPrivateWindow,
});

/** The versions that a report contains. */
function versions(): Services['versions'] {
  return {
    extension: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
  };
}

/** "Firefox 146", "Edge 143", "Chrome 143", from a user agent string. */
function browserName(userAgent: string): string {
  const [, name = '', version = ''] =
    userAgent
      .match(/(Firefox|Edg|Chrome)\/(\d+)/g)
      ?.at(-1)
      ?.match(/(\w+)\/(\d+)/) ?? [];
  return name === '' ? 'an unknown browser' : `${name === 'Edg' ? 'Edge' : name} ${version}`;
}
