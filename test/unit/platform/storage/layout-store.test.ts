import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadLayout } from '../../../../lib/platform/storage/layout-store.ts';

beforeEach(() => fakeBrowser.reset());

test('A screen is as it was left, and the other one is not.', async () => {
  const left = await loadLayout('panel');
  left.keep({ listWidth: 240 });
  left.keep({ open: ['raw'] });
  expect(left.recall()).toEqual({ listWidth: 240, open: ['raw'] });
  expect((await loadLayout('panel')).recall()).toEqual({ listWidth: 240, open: ['raw'] });
  expect((await loadLayout('popup')).recall()).toEqual({});
});

test.each([null, 'wide', { listWidth: '240' }, { open: [1] }, { open: 'raw' }])(
  'What cannot be read was never left: %o',
  async (stored) => {
    await fakeBrowser.storage.local.set({ 'layout:popup': stored });
    expect((await loadLayout('popup')).recall()).toEqual({});
  },
);

test('Where the browser neither reads nor keeps anything, a screen remembers while it is open.', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
  const { recall, keep } = await loadLayout('panel');
  expect(recall()).toEqual({});
  keep({ listWidth: 240 });
  expect(recall()).toEqual({ listWidth: 240 });
});
