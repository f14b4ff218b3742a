import { aptInstall, mayInstall } from './apt.ts';
import type { BrowserKind } from './browser-places.ts';
import { type FoundBrowser, lookForBrowser, noBrowser } from './find-browser.ts';

/** What the search and the installation need; replaced in tests. */
export interface BrowserSource {
  look(kind: BrowserKind): FoundBrowser | undefined;
  /** The command line to put before `apt-get`, or `undefined` if it cannot be used. */
  mayInstall(): Promise<readonly string[] | undefined>;
  install(prefix: readonly string[], debianPackage: string): Promise<void>;
}

const debianPackages = { chrome: 'chromium', firefox: 'firefox-esr' } as const satisfies Record<
  BrowserKind,
  string
>;

const thisMachine: BrowserSource = { look: lookForBrowser, mayInstall, install: aptInstall };

/**
 * Finds a browser. Installs one if there is none and `apt-get` can be used without a password.
 *
 * @throws Error saying what to install or which variable to set, or what `apt-get` said
 */
export async function ensureBrowser(
  kind: BrowserKind,
  source: BrowserSource = thisMachine,
): Promise<FoundBrowser> {
  const there = source.look(kind);
  if (there !== undefined) return there;
  const prefix = await source.mayInstall();
  if (prefix === undefined) throw new Error(noBrowser(kind));
  await source.install(prefix, debianPackages[kind]);
  const installed = source.look(kind);
  if (installed === undefined) {
    throw new Error(`The package ${debianPackages[kind]} did not install a browser. ${noBrowser(kind)}`);
  }
  return installed;
}
