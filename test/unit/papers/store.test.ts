import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const manifestOf = (browser: string): Record<string, unknown> =>
  JSON.parse(read(`test/e2e/manifest/${browser}.json`));

/** What the browser puts into the manifest's places, by language. */
function messages(language: string): Record<string, { message: string }> {
  return JSON.parse(read(`public/_locales/${language}/messages.json`));
}

const reasons = new Map(
  [...read('docs/store/permissions.md').matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(
    ([, permission = '', reason = '']) => [permission, reason],
  ),
);

/** Everything in a manifest that a store or a browser asks a reason for. */
function asked(browser: string): string[] {
  const manifest = manifestOf(browser);
  const lists = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'];
  const declared: unknown = Reflect.get(
    Object(
      Reflect.get(
        Object(Reflect.get(Object(manifest.browser_specific_settings), 'gecko')),
        'data_collection_permissions',
      ),
    ),
    'required',
  );
  return [
    ...lists.flatMap((name) => [manifest[name] ?? []].flat().map(String)),
    ...[declared ?? []].flat().map(String),
    ...(manifest.devtools_page === undefined ? [] : ['devtools_page']),
  ];
}

describe('the texts for the stores', () => {
  test.each(['chrome', 'firefox'])('give a reason for everything that the build for %s asks', (browser) => {
    expect(asked(browser).length).toBeGreaterThanOrEqual(11);
    expect(asked(browser).filter((name) => !/\w+ \w+/.test(reasons.get(name) ?? ''))).toEqual([]);
  });

  test('give no reason for what nobody asks', () => {
    const all = new Set([...asked('chrome'), ...asked('firefox')]);
    expect([...reasons.keys()].filter((name) => !all.has(name))).toEqual([]);
  });

  test('say of name and summary what the manifests say, as short as the stores want it', () => {
    const listing = read('docs/store/listing.md');
    for (const browser of ['chrome', 'firefox']) {
      const { name, description } = manifestOf(browser);
      expect(listing).toContain(`## Name\n\n${name}\n`);
      expect(String(name).length).toBeLessThanOrEqual(45);
      expect(description).toBe('__MSG_description__');
    }
    expect(listing).toContain(`## Summary\n\n${messages('en').description?.message}\n`);
  });

  test.each(['en', 'de', 'sv'])('are there in %s, in what the manifests have a place for', (language) => {
    const places = ['chrome', 'firefox'].flatMap((browser) => [
      ...JSON.stringify(manifestOf(browser)).matchAll(/__MSG_(\w+)__/g),
    ]);
    const wanted = [...new Set(places.map(([, name]) => name))].sort();
    expect(Object.keys(messages(language)).sort()).toEqual(wanted);
    expect(messages(language).description?.message.length).toBeLessThanOrEqual(132);
  });
});
