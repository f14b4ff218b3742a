import { describe, expect, test } from 'vitest';
import { addCredential } from '../e2e/stage/credentials.ts';
import { accountAt } from '../e2e/stage/simulated.ts';
import { viewWhere } from '../e2e/stage/view.ts';
import { apiServers } from '../simulator/hosts.ts';
import { figure } from './figure.ts';
import { credentialIds, forgetUses, read } from './stage/ask-worker.ts';
import { clickThrough } from './stage/click-through.ts';
import { hostileTokens } from './stage/hostile-token.ts';
import { caughtSuite } from './stage/open-stage.ts';
import { astray, tried, withCredential } from './stage/requests.ts';

const onePage = 50;
const pages = 20;

describe.each([
  ['chromium', 'F2 Chromium'],
  ['firefox', 'F2 Firefox'],
] as const)('in %s', (name, id) => {
  const stage = caughtSuite(name);

  test('No token leads a credential anywhere but to the host it was saved for.', async () => {
    const { browser } = stage();
    for (const { host } of apiServers)
      await addCredential(stage(), { label: host, account: accountAt(host) });
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
      // What the popup takes for no session it offers to nobody; the worker is asked all the same.
      for (const { session_id } of tokens.filter((token) => !listed.includes(token))) {
        await forgetUses(options);
        const end = await read(options, session_id, credentials[sent % 6] ?? '');
        ends[end] = (ends[end] ?? 0) + 1;
        sent += 1;
      }
    }

    expect(clicked + sent).toBe(onePage * pages);
    // Most of them were really read: had each been held back, nothing would be proved.
    expect(ends).toMatchObject({ 'session-not-found': expect.any(Number) });
    expect(Object.keys(ends).sort()).toEqual(['invalid-session-id', 'session-not-found']);
    const requests = withCredential(stage()).length;
    expect(requests).toBe(ends['session-not-found']);
    const known = new Set([...apiServers.map(({ host }) => `${host}:443`), 'shop.example:443']);
    const wrong = [...astray(stage()), ...tried(stage()).filter((host) => !known.has(host))];
    figure(id, {
      measured: `${wrong.length} of ${requests} requests; ${clicked} clicked in the popup, ${sent} ids refused`,
      ok: wrong.length === 0,
    });
  });
});
