import { describe, expect, test } from 'vitest';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { accountAt } from '../e2e/testbed/simulated.ts';
import { viewWhere } from '../e2e/testbed/view.ts';
import { testPatience } from '../patience.ts';
import { apiServers } from '../simulator/hosts.ts';
import { figure } from './figure.ts';
import { credentialIds, forgetUses, read } from './testbed/ask-worker.ts';
import { clickThrough } from './testbed/click-through.ts';
import { hostileTokens } from './testbed/hostile-token.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';
import { astray, tried, withCredential } from './testbed/requests.ts';

const onePage = 50;
const pages = 20;

describe.each([
  ['chromium', 'F2 Chromium'],
  ['firefox', 'F2 Firefox'],
] as const)('in %s', (name, id) => {
  const testbed = proxiedSuite(name);

  test('No token makes a credential go to another host than the one it was saved for.', {
    timeout: 4 * testPatience,
  }, async () => {
    const { browser } = testbed();
    for (const { host } of apiServers)
      await addCredential(testbed(), { label: host, account: accountAt(host) });
    const options = await browser.openExtensionPage('options.html');
    const credentials = Object.values(await credentialIds(options));
    expect(credentials).toHaveLength(6);
    const tab = await browser.newPage('https://shop.example/blank');

    const ends: Record<string, number> = {};
    let clicked = 0;
    let sent = 0;
    for (let page = 0; page < pages; page++) {
      const tokens = hostileTokens(onePage);
      await tab.bringToFront();
      await tab.evaluate(
        (values) =>
          document.body.replaceChildren(
            ...values.map((value) => Object.assign(document.createElement('input'), { value })),
          ),
        tokens.map(({ token }) => token),
      );
      const popup = await browser.clickToolbar(tab);
      const { sessions } = await viewWhere(popup, 'the sessions', (view) => view.sessions.length > 1);
      const listed = tokens.filter(({ session_id }) => sessions.includes(session_id));
      for (const [end, count] of Object.entries(await clickThrough(popup)))
        ends[end] = (ends[end] ?? 0) + count;
      clicked += listed.length;
      await popup.close();
      // The popup does not offer an invalid id, so the request goes to the worker directly.
      for (const { session_id } of tokens.filter((token) => !listed.includes(token))) {
        await forgetUses(options);
        const end = await read(options, session_id, credentials[sent % 6] ?? '');
        ends[end] = (ends[end] ?? 0) + 1;
        sent += 1;
      }
    }

    expect(clicked + sent).toBe(onePage * pages);
    // Most of them were really read. Otherwise the test would show nothing.
    expect(ends).toMatchObject({ 'session-not-found': expect.any(Number) });
    expect(Object.keys(ends).sort()).toEqual(['invalid-session-id', 'session-not-found']);
    const requests = withCredential(testbed()).length;
    expect(requests).toBe(ends['session-not-found']);
    const known = new Set([...apiServers.map(({ host }) => `${host}:443`), 'shop.example:443']);
    const wrong = [...astray(testbed()), ...tried(testbed()).filter((host) => !known.has(host))];
    figure(id, {
      measured: `${wrong.length} of ${requests} requests; ${clicked} clicked in the popup, ${sent} ids refused`,
      ok: wrong.length === 0,
    });
  });
});
