// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from '../../lib/language/language.ts';
import { pageLanguage, setLanguage } from '../../lib/language/on-screen.ts';
import { rememberGlobals } from './restore-globals.ts';

describe('rememberGlobals', () => {
  it('removes added globals, and restores replaced and deleted ones', () => {
    const { fetch, URL } = globalThis;
    const restore = rememberGlobals();
    Object.assign(globalThis, { addedByTest: 1, fetch: () => 'replaced' });
    Reflect.deleteProperty(globalThis, 'URL');
    restore();
    expect(globalThis).not.toHaveProperty('addedByTest');
    expect(globalThis.fetch).toBe(fetch);
    expect(globalThis.URL).toBe(URL);
  });

  it('restores stubbed globals and environment variables', () => {
    const { navigator } = globalThis;
    const restore = rememberGlobals();
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubEnv('SET_BY_TEST', 'yes');
    restore();
    expect(globalThis.navigator).toBe(navigator);
    expect(process.env.SET_BY_TEST).toBeUndefined();
  });

  it('restores the clock', () => {
    const restore = rememberGlobals();
    vi.useFakeTimers({ now: 0 });
    restore();
    expect(vi.isFakeTimers()).toBe(false);
    expect(Date.now()).toBeGreaterThan(0);
  });

  it('restores the language', () => {
    const restore = rememberGlobals();
    setLanguage({ texts: 'de', formats: 'de-DE' });
    restore();
    expect(pageLanguage()).toEqual(english);
  });

  it('empties the storage and the listeners of the fake browser', async () => {
    const restore = rememberGlobals();
    const listener = vi.fn();
    await browser.storage.local.set({ key: 'value' });
    browser.storage.onChanged.addListener(listener);
    restore();
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(false);
  });

  it('empties the document, its storage, its cookies and its address', () => {
    const restore = rememberGlobals();
    document.documentElement.lang = 'de';
    document.head.append(document.createElement('style'));
    document.body.append('text');
    localStorage.setItem('key', 'value');
    sessionStorage.setItem('key', 'value');
    // biome-ignore lint/suspicious/noDocumentCookie: jsdom has no Cookie Store API.
    document.cookie = 'key=value';
    history.replaceState({ key: 'value' }, '', '/checkout');
    restore();
    expect(document.documentElement.outerHTML).toBe('<html><head></head><body></body></html>');
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
    expect([location.pathname, history.state]).toEqual(['/', null]);
  });
});

/** Calls that replace modules for the rest of the worker, unless the file resets them. */
const replacing = /^\s*vi\.(?:mock|doMock)\(/m;

it('a test file that replaces modules resets them before and after itself', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }))
    .filter(({ text }) => replacing.test(text));
  expect(files.length).toBeGreaterThan(0);
  for (const { name, text } of files) {
    expect(text, name).toMatch(/^vi\.hoisted\(\(\) => vi\.resetModules\(\)\);$/m);
    expect(text, name).toMatch(/^afterAll\(\(\) => void vi\.resetModules\(\)\);$/m);
  }
});
