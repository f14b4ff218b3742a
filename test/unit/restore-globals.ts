import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from '../../lib/language/language.ts';
import { setLanguage } from '../../lib/language/on-screen.ts';

/**
 * Remembers the globals as they are now. The function that it returns restores them, and with them everything else that
 * files share when they run in one worker: timers, environment variables, the fake browser, the language, the document.
 */
export function rememberGlobals(): () => void {
  const before = new Map(Reflect.ownKeys(globalThis).map((key) => [key, descriptorOf(key)]));
  return () => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!before.has(key)) Reflect.deleteProperty(globalThis, key);
    }
    for (const [key, descriptor] of before) {
      const now = descriptorOf(key);
      const same =
        now !== undefined && Object.is(now.value, descriptor?.value) && now.get === descriptor?.get;
      if (descriptor !== undefined && !same) Reflect.defineProperty(globalThis, key, descriptor);
    }
    fakeBrowser.reset();
    setLanguage(english);
    if ('document' in globalThis) restoreDocument();
  };
}

function descriptorOf(key: PropertyKey): PropertyDescriptor | undefined {
  return Reflect.getOwnPropertyDescriptor(globalThis, key);
}

function restoreDocument(): void {
  for (const { name } of [...document.documentElement.attributes]) {
    document.documentElement.removeAttribute(name);
  }
  document.head.replaceChildren();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  for (const cookie of document.cookie.split('; ')) {
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API.
    document.cookie = `${cookie.split('=')[0]}=; max-age=0`;
  }
  history.replaceState(null, '', '/');
}
