import { describe, expect, it } from 'vitest';
import { findBrowser, lookForBrowser, type Machine } from '../../../scripts/browsers/find-browser.ts';

function machine(platform: NodeJS.Platform, programs: string[], env: Machine['env'] = {}): Machine {
  return {
    platform,
    env,
    exists: (path) => programs.includes(path),
    isSnap: (path) => path.startsWith('/snap/') || path === '/usr/bin/chromium-browser',
  };
}

describe('lookForBrowser', () => {
  it('takes the browser that the variable names before any other', () => {
    const linux = machine('linux', ['/usr/bin/chromium', '/opt/mine'], {
      PATH: '/usr/bin',
      CHROME_PATH: '/opt/mine',
    });
    expect(lookForBrowser('chrome', linux)).toEqual({ path: '/opt/mine' });
  });

  it('says so when the variable names nothing', () => {
    const linux = machine('linux', ['/usr/bin/firefox'], { PATH: '/usr/bin', FIREFOX_PATH: '/gone' });
    expect(() => lookForBrowser('firefox', linux)).toThrow(
      'FIREFOX_PATH is set to /gone, but there is no program',
    );
  });

  it('treats an empty variable as unset', () => {
    const linux = machine('linux', ['/usr/bin/firefox'], { PATH: '/usr/bin', FIREFOX_PATH: '' });
    expect(lookForBrowser('firefox', linux)).toEqual({ path: '/usr/bin/firefox' });
  });

  it('prefers Chromium to branded Chrome, wherever on the PATH they are', () => {
    const linux = machine('linux', ['/usr/bin/google-chrome', '/home/me/bin/chromium'], {
      PATH: '/usr/bin:/home/me/bin',
    });
    expect(lookForBrowser('chrome', linux)).toEqual({ path: '/home/me/bin/chromium' });
  });

  it('prefers any other browser to one from a snap', () => {
    const linux = machine(
      'linux',
      ['/snap/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/microsoft-edge'],
      {
        PATH: '/snap/bin:/usr/bin',
      },
    );
    expect(lookForBrowser('chrome', linux)).toEqual({ path: '/usr/bin/microsoft-edge' });
  });

  it('takes one from a snap if there is no other', () => {
    const linux = machine('linux', ['/snap/bin/firefox'], { PATH: '/usr/bin' });
    expect(lookForBrowser('firefox', linux)).toEqual({ path: '/snap/bin/firefox' });
  });

  it('looks in the usual places of Linux when the PATH is empty', () => {
    expect(lookForBrowser('chrome', machine('linux', ['/opt/google/chrome/chrome']))).toEqual({
      path: '/opt/google/chrome/chrome',
    });
  });

  it('looks among the applications of macOS, also in the home folder', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    const chrome = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const mac = machine('darwin', [edge, chrome], { HOME: '/Users/me', PATH: '/usr/bin' });
    expect(lookForBrowser('chrome', mac)).toEqual({ path: chrome });
  });

  it('looks in the program folders of Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const firefox = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    const windows = machine('win32', [edge, firefox], {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    });
    expect(lookForBrowser('chrome', windows)).toEqual({ path: edge });
    expect(lookForBrowser('firefox', windows)).toEqual({ path: firefox });
  });

  it('answers undefined where there is none', () => {
    expect(lookForBrowser('chrome', machine('linux', [], { PATH: '/usr/bin' }))).toBeUndefined();
  });
});

describe('findBrowser', () => {
  it('says what to install and which variable to set', () => {
    expect(() => findBrowser('chrome', machine('win32', []))).toThrow(
      "No Chromium, Chrome or Edge was found: install one, or set CHROME_PATH to the program's path.",
    );
  });
});
