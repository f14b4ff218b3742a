import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { accountAt } from '../e2e/testbed/simulated.ts';
import { figure } from './figure.ts';
import { credentialIds } from './testbed/ask-worker.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';

/** A host that accepts the connection and then sends nothing. */
const silent = 'api-na.playground.klarna.com';
const ids = [0, 1, 2, 3].map((index) => `51a7e000-0000-4000-8000-00000000f16${index}`);
const [noHeaders = '', noBody = '', dribbling = '', slow = ''] = ids;

describe.each([
  ['chromium', 'F16 Chromium'],
  ['firefox', 'F16 Firefox'],
] as const)('in %s', (name, id) => {
  const testbed = proxiedSuite(name);

  test('Every request ends with a named result, however long the server delays.', async () => {
    const { simulator, browser, catchAll } = testbed();
    await addCredential(testbed(), { label: 'Shop' });
    await addCredential(testbed(), { label: 'Silent', account: accountAt(silent) });
    catchAll.silent.add(silent);
    const options = await browser.openExtensionPage('options.html');
    const { Shop = '', Silent = '' } = await credentialIds(options);
    simulator.everyRead({ kind: 'delay', milliseconds: 60_000 }, noHeaders);
    simulator.everyRead({ kind: 'delay', milliseconds: 60_000, hold: 'body' }, noBody);
    simulator.everyRead({ kind: 'dribble', everyMs: 300 }, dribbling);
    simulator.everyRead({ kind: 'delay', milliseconds: 9_000, hold: 'headers' }, slow);

    const ends = await Promise.all([
      timed(options, noHeaders, Shop),
      timed(options, noBody, Shop),
      timed(options, dribbling, Shop),
      timed(options, slow, Shop),
      timed(options, noHeaders, Silent),
    ]);

    expect(ends.map(({ end }) => end)).toEqual([
      'timed-out',
      'timed-out',
      'timed-out',
      'session-not-found',
      'timed-out',
    ]);
    const longest = Math.max(...ends.map(({ seconds }) => seconds));
    // The times include the messages to and from the worker.
    figure(id, { measured: `${longest.toFixed(1)} s at most, of 5`, ok: longest <= 15 });
  });
});

function timed(page: Page, session_id: string, credentialId: string) {
  return page.evaluate(
    async (request) => {
      const startedAt = performance.now();
      const answer: unknown = await chrome.runtime.sendMessage({ type: 'readSession', request });
      const text = JSON.stringify(answer);
      const end = /"failure":\{"kind":"([\w-]+)"/.exec(text)?.[1] ?? text;
      return { end, seconds: (performance.now() - startedAt) / 1000 };
    },
    { session_id, credentialId },
  );
}
