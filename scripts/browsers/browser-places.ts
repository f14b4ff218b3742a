/** `chrome` means every browser based on Chromium that can load our build. */
export type BrowserKind = 'chrome' | 'firefox';

type Variables = Readonly<Record<string, string | undefined>>;

// Chromium first, because branded Chrome sometimes removes options for loading extensions.
const names = {
  chrome: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
} as const satisfies Record<BrowserKind, readonly string[]>;

const linuxPlaces = {
  chrome: [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
  ],
} as const satisfies Record<BrowserKind, readonly string[]>;

const macPlaces = {
  chrome: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
} as const satisfies Record<BrowserKind, readonly string[]>;

const windowsPlaces = {
  chrome: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
} as const satisfies Record<BrowserKind, readonly string[]>;

/** All paths where a browser of this kind may be, best first: programs on the PATH, then the usual places. */
export function browserPlaces(kind: BrowserKind, platform: NodeJS.Platform, env: Variables): string[] {
  switch (platform) {
    case 'darwin':
      return [
        ...onPath(kind, env),
        ...below(['/Applications', `${env.HOME}/Applications`], macPlaces[kind], '/'),
      ];
    case 'win32':
      // Windows installers do not add browsers to the PATH.
      return below([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA], windowsPlaces[kind], '\\');
    default:
      return [...onPath(kind, env), ...linuxPlaces[kind]];
  }
}

function onPath(kind: BrowserKind, env: Variables): string[] {
  return below((env.PATH ?? '').split(':'), names[kind], '/');
}

function below(
  folders: readonly (string | undefined)[],
  paths: readonly string[],
  separator: string,
): string[] {
  const known = folders.filter((folder) => folder !== undefined && folder !== '');
  return paths.flatMap((path) => known.map((folder) => `${folder}${separator}${path}`));
}
