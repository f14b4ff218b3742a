import { describe, expect, it, vi } from 'vitest';
import { type BrowserSource, ensureBrowser } from '../../../scripts/browsers/ensure-browser.ts';

function source(found: readonly (string | undefined)[], prefix: readonly string[] | undefined) {
  const answers = [...found];
  return {
    look: vi.fn<BrowserSource['look']>(() => {
      const path = answers.shift();
      return path === undefined ? undefined : { path };
    }),
    mayInstall: vi.fn<BrowserSource['mayInstall']>(async () => prefix),
    install: vi.fn<BrowserSource['install']>(async () => undefined),
  };
}

describe('ensureBrowser', () => {
  it('installs nothing when there is a browser', async () => {
    const machine = source(['/usr/bin/chromium'], []);
    expect(await ensureBrowser('chrome', machine)).toEqual({ path: '/usr/bin/chromium' });
    expect(machine.install).not.toHaveBeenCalled();
  });

  it('installs the Debian package when there is none', async () => {
    const machine = source([undefined, '/usr/bin/firefox-esr'], ['sudo', '-n']);
    expect(await ensureBrowser('firefox', machine)).toEqual({ path: '/usr/bin/firefox-esr' });
    expect(machine.install).toHaveBeenCalledExactlyOnceWith(['sudo', '-n'], 'firefox-esr');
  });

  it('asks the person to install one if packages cannot be installed', async () => {
    const machine = source([undefined], undefined);
    await expect(ensureBrowser('firefox', machine)).rejects.toThrow('No Firefox was found: install one');
    expect(machine.install).not.toHaveBeenCalled();
  });

  it('fails when the package does not install a browser', async () => {
    const machine = source([undefined, undefined], []);
    await expect(ensureBrowser('chrome', machine)).rejects.toThrow(
      'The package chromium did not install a browser.',
    );
  });
});
