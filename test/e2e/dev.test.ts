import { access, appendFile, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DevChange } from '../../scripts/dev/dev-server.ts';
import { type Dev, startDev } from '../../scripts/dev/start-dev.ts';
import { cleanCopy } from '../clean-copy.ts';
import { until } from './driver/until.ts';
import { viewAt } from './testbed/view.ts';

describe.each(['chrome', 'firefox'] as const)('npm run dev: %s', (browser) => {
  let root: string;
  let dev: Dev;
  const changes: DevChange[] = [];

  beforeAll(async () => {
    // The build configuration sets it.
    vi.stubEnv('NODE_ENV', process.env.NODE_ENV);
    root = await realpath(await mkdtemp(join(tmpdir(), 'dev-')));
    await cleanCopy(root);
    dev = await startDev({ browser, root, headless: true, onChange: (change) => void changes.push(change) });
  });
  afterAll(async () => {
    await dev?.close();
    await rm(root, { recursive: true });
    vi.unstubAllEnvs();
  });

  /** Appends a line to a file of the copied project, and waits until the browser has the change. */
  async function edit(path: string, line: string, kind: DevChange['kind']): Promise<void> {
    const file = join(root, path);
    await access(file);
    const before = changes.length;
    await appendFile(file, `\n${line}\n`);
    await until(`the edit of ${path}`, () => changes.slice(before).some((change) => change.kind === kind));
  }

  /** Reads the session of the checkout in the popup. */
  async function read(): Promise<string[]> {
    const popup = await dev.demo.browser.clickToolbar(dev.demo.checkout);
    const { sessions } = await viewAt(popup, 'shown');
    await popup.close();
    return sessions;
  }

  const session = () => dev.demo.simulator.sessions().map(({ id }) => id);

  test('The popup reads the session of the checkout, with the demo credential.', async () => {
    expect(await read()).toEqual(session());
  });

  test('An edit of a component reaches an open page.', async () => {
    const page = await dev.demo.browser.openExtensionPage('sample.html');
    await page.waitForSelector('[data-state=shown]');
    await edit('components/parts/Fold.tsx', 'Object.assign(globalThis, { edited: true });', 'pages');
    await page.waitForFunction(() => 'edited' in globalThis);
    await page.close();
  });

  test('An edit of a module deep inside the page scan reaches the page.', async () => {
    await edit(
      'lib/klarna/client-token.ts',
      "document.documentElement.dataset.scannedBy = 'edited';",
      'pages',
    );
    await read();
    expect(await dev.demo.checkout.evaluate(() => document.documentElement.dataset.scannedBy)).toBe('edited');
  });

  test('An edit of the worker reaches it, and the credential is still there.', async () => {
    await edit(
      'lib/platform/session-exchange.ts',
      'void chrome.storage.session.set({ edited: true });',
      'extension',
    );
    const page = await dev.demo.browser.openExtensionPage('options.html');
    await until('the edited worker to run', () =>
      page.evaluate('chrome.storage.session.get(null).then(({ edited }) => edited)'),
    );
    await page.close();
    expect(await read()).toEqual(session());
  });
});
