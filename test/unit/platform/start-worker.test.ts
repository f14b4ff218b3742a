import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openOptionsOnInstall } from '../../../lib/platform/start-worker.ts';
import { settingsStore } from '../../../lib/platform/storage/settings-store.ts';

const open = vi.fn(async () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  open.mockReset();
  vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockImplementation(open);
});

async function happens(details: Parameters<typeof fakeBrowser.runtime.onInstalled.trigger>[0]) {
  openOptionsOnInstall();
  await fakeBrowser.runtime.onInstalled.trigger(details);
}

test('The options page is opened when the extension was installed.', async () => {
  await happens({ reason: 'install' });
  expect(open).toHaveBeenCalledOnce();
});

test.each([{ reason: 'update', previousVersion: '0.0.9' }, { reason: 'chrome_update' }] as const)(
  'It is not after: $reason.',
  async (details) => {
    await happens(details);
    expect(open).not.toHaveBeenCalled();
  },
);

test('It is not where it greeted before: what was stored outlives the extension in some browsers.', async () => {
  await settingsStore.change({ greeted: true });
  await happens({ reason: 'install' });
  expect(open).not.toHaveBeenCalled();
});

test('A browser that opens no tab is no error.', async () => {
  open.mockRejectedValue(new Error('No window.'));
  await expect(happens({ reason: 'install' })).resolves.toBeUndefined();
});

test('A setting that is changed leaves the others as they are.', async () => {
  await settingsStore.change({ showPlaygroundData: true });
  await settingsStore.change({ triedSample: true });
  expect(await settingsStore.read()).toEqual({ showPlaygroundData: true, triedSample: true });
});
