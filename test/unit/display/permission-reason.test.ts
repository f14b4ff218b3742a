import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { permissionReason } from '../../../lib/display/permission-reason.ts';

/** Everything that a build may ever hold. */
function mayHold(browser: string): string[] {
  const file = new URL(`../../e2e/manifest/${browser}.json`, import.meta.url);
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
  const named = ['permissions', 'optional_permissions', 'host_permissions', 'optional_host_permissions'];
  return named.flatMap((name) => [manifest[name] ?? []].flat().map(String));
}

describe('a permission', () => {
  test.each(['chrome', 'firefox'])('that the build for %s may hold has a reason', (browser) => {
    expect(mayHold(browser).length).toBeGreaterThan(9);
    expect(mayHold(browser).filter((permission) => permissionReason(permission) === undefined)).toEqual([]);
  });

  test.each([
    'tabs',
    '<all_urls>',
    'https://*.klarna.com/*',
    'https://api.klarna.com.evil.example/*',
    'http://api.klarna.com/*',
    '__proto__',
    '',
  ])('that nobody asked for has none: %s', (permission) => {
    expect(permissionReason(permission)).toBeUndefined();
  });
});
