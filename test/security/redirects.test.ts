import { describe, expect, test } from 'vitest';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { figure } from './figure.ts';
import { credentialIds, forgetUses, read } from './testbed/ask-worker.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';
import { astray, tried, triedOpenly } from './testbed/requests.ts';

const codes = [301, 302, 303, 307, 308] as const;
const targets = [
  'https://api.playground.klarna.com/elsewhere',
  'https://api-na.playground.klarna.com/elsewhere',
  'https://foreign.example/elsewhere',
  'http://api.playground.klarna.com/elsewhere',
];

describe.each([
  ['chromium', 'F3 Chromium'],
  ['firefox', 'F3 Firefox'],
] as const)('in %s', (name, id) => {
  const testbed = proxiedSuite(name);

  test('No redirect is followed, whatever its target.', async () => {
    const { simulator, browser, catchAll } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    const page = await browser.openExtensionPage('options.html');
    const credential = (await credentialIds(page)).Shop ?? '';
    const followed: string[] = [];
    let asked = 0;
    for (const status of codes) {
      for (const location of targets) {
        await forgetUses(page);
        simulator.clearFaults();
        simulator.log.clear();
        catchAll.clear();
        simulator.everyRead({ kind: 'redirect', status, location });
        expect(await read(page, '51a7e000-0000-4000-8000-00000000f301', credential)).toBe('redirected');
        asked += simulator.log.reads().filter(({ headers }) => headers.authorization !== undefined).length;
        const arrived =
          simulator.log.entries.some(({ path }) => path === '/elsewhere') ||
          triedOpenly(testbed()).length > 0 ||
          tried(testbed()).some((host) => host !== 'api.playground.klarna.com:443');
        if (arrived || astray(testbed()).length > 0) followed.push(`${status} ${location}`);
      }
    }
    // Each read was really sent, once.
    expect(asked).toBe(20);
    figure(id, { measured: `${followed.length} of 20`, ok: followed.length === 0 });
  });
});
