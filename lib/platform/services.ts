import { noFindings } from '../detection/findings.ts';
import { type LayoutMemory, passingLayout } from '../inspector/layout.ts';
import type { PageFeed, Services } from '../inspector/services.ts';
import type { ApiServer } from '../klarna/api-server.ts';
import { browser } from './browser.ts';
import { copyText } from './clipboard.ts';
import { hostPermission } from './host-permission.ts';
import { saveFile } from './save-file.ts';
import { onCredentialsChanged } from './storage/credential-store.ts';
import { onHistoryChanged } from './storage/history-store.ts';
import { settingsStore } from './storage/settings-store.ts';
import { versions } from './versions.ts';
import { worker } from './worker-client.ts';

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
