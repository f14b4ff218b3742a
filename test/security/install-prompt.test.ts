import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { builds } from '../e2e/testbed/testbed.ts';
import { figure } from './figure.ts';

/** Permissions that add no line to the prompt at installation in either browser. */
const silent = ['storage', 'activeTab', 'scripting', 'alarms'];

const Manifest = z.object({
  permissions: z.array(z.string()),
  optional_permissions: z.array(z.string()).default([]),
  host_permissions: z.array(z.string()).default([]),
  content_scripts: z.array(z.unknown()).default([]),
  web_accessible_resources: z.array(z.unknown()).default([]),
  devtools_page: z.string().optional(),
});

async function builtFor(browser: keyof typeof builds) {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(builds[browser], 'manifest.json'), 'utf8')));
  const loud = manifest.permissions.filter((name) => !silent.includes(name));
  // Because of the DevTools page, Chromium's prompt mentions all websites. Firefox's does not, because `devtools` is
  // optional there.
  const devtools = browser === 'chrome' && manifest.devtools_page !== undefined ? 1 : 0;
  return {
    lines: loud.length + manifest.host_permissions.length + devtools,
    permissions: manifest.permissions.length,
    contentScripts: manifest.content_scripts.length,
    accessible: manifest.web_accessible_resources.length,
    devtoolsIsOptional: manifest.optional_permissions.includes('devtools'),
  };
}

test('The prompt at installation is as short as possible.', async () => {
  const chrome = await builtFor('chrome');
  const firefox = await builtFor('firefox');
  expect(firefox.devtoolsIsOptional).toBe(true);
  figure('F9', {
    measured: `lines ${firefox.lines}/${chrome.lines}, permissions ${firefox.permissions}/${chrome.permissions}, content scripts ${firefox.contentScripts}/${chrome.contentScripts}, accessible files ${firefox.accessible}/${chrome.accessible}`,
    ok:
      firefox.lines === 0 &&
      chrome.lines === 1 &&
      [firefox, chrome].every(
        ({ permissions, contentScripts, accessible }) =>
          permissions <= 4 && contentScripts === 0 && accessible === 0,
      ),
  });
});
