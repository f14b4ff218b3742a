import { noFindings } from '../detection/findings.ts';
import { type LayoutMemory, passingLayout } from '../inspector/layout.ts';
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

/** The real browser behind the components, with the page feed of the screen they are on. */
export function createServices(page: PageFeed, layout: LayoutMemory = passingLayout()): Services {
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

/** The options page watches no page. */
export const noPage: PageFeed = { watch: () => () => undefined, findInPasted: noFindings };

function openOptions(prefill: Partial<ApiServer> = {}): void {
  const url = new URL(browser.runtime.getURL('/options.html'));
  for (const [name, value] of Object.entries(prefill)) url.searchParams.set(name, value);
  // A panel of DevTools has no `tabs` API; a window that an extension page opens becomes a tab as well.
  window.open(url.href, '_blank', 'noopener');
}

/** Offers a text as a file to keep. The browser asks where to, or puts it among the downloads. */
function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The worker, from a page of this extension. */
const worker = createWorkerClient({
  send: (envelope) => browser.runtime.sendMessage(envelope),
  isInPrivate: isInPrivateWindow,
});

/** What a report says that it was made with. */
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
