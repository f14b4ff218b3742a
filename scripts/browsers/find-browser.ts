import { type BrowserKind, browserPlaces } from './browser-places.ts';
import { isProgram, isSnap } from './programs.ts';

/** What the search looks at; replaced in tests. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether there is a program at this path. */
  exists(path: string): boolean;
  /** Whether the program comes from a snap, which cannot read other folders in `/tmp`. */
  isSnap(path: string): boolean;
}

/** An installed browser. */
export interface FoundBrowser {
  path: string;
}

/** The facts about this computer that the search uses. */
const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: isProgram,
  isSnap,
};

/** The environment variable that names a browser. */
const pathVariables = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const satisfies Record<
  BrowserKind,
  string
>;

/**
 * Looks for an installed browser: the one that `CHROME_PATH` or `FIREFOX_PATH` names, otherwise the first on
 * the PATH or in the usual places. A browser from a snap is used only if there is no other.
 *
 * @returns `undefined` if there is none
 * @throws Error if the variable names a browser that does not exist
 */
export function lookForBrowser(kind: BrowserKind, machine: Machine = thisMachine): FoundBrowser | undefined {
  const variable = pathVariables[kind];
  const named = machine.env[variable];
  if (named) {
    if (machine.exists(named)) return { path: named };
    throw new Error(
      `${variable} is set to ${named}, but there is no program: correct the variable or unset it.`,
    );
  }
  const there = browserPlaces(kind, machine.platform, machine.env).filter((path) => machine.exists(path));
  const path = there.find((each) => !machine.isSnap(each)) ?? there[0];
  return path === undefined ? undefined : { path };
}

/**
 * Finds an installed browser, as {@link lookForBrowser} does.
 *
 * @throws Error saying what to install or which variable to set, if there is none
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): FoundBrowser {
  const browser = lookForBrowser(kind, machine);
  if (browser === undefined) throw new Error(noBrowser(kind));
  return browser;
}

/** Says what to do if there is no such browser. */
export function noBrowser(kind: BrowserKind): string {
  const product = kind === 'chrome' ? 'Chromium, Chrome or Edge' : 'Firefox';
  return `No ${product} was found: install one, or set ${pathVariables[kind]} to the program's path.`;
}
