import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { clickButton } from '../e2e/testbed/buttons.ts';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { figure } from './figure.ts';
import { credentialIds, credentialLabels, forgetUses, send } from './testbed/ask-worker.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';

const stops = 100;
const passphrase = 'passphrase of the hundred stops';

const testbed = proxiedSuite('chromium');

test('A worker that is stopped at a random moment loses no credential and counts no read twice.', async () => {
  const { simulator, browser } = testbed();
  await addCredential(testbed(), { label: 'Shop' });
  const options = await browser.openExtensionPage('options.html');
  await options.waitForSelector('.vault[data-vault=off]');
  await options.click('.switch input');
  await options.type('[name=passphrase]', passphrase);
  await options.type('[name=passphrase-again]', passphrase);
  await clickButton(options, 'Encrypt and remember');
  await options.waitForSelector('.vault[data-vault=unlocked]');
  const { Shop: credentialId = '' } = await credentialIds(options);
  const { username } = simulator.shopAccount;

  const acknowledged = new Set(['Shop']);
  const lost: string[] = [];
  let doubled = 0;
  let uncounted = 0;
  let reads = 0;
  for (let turn = 0; turn < stops; turn++) {
    const reading = turn % 2 === 0;
    const label = `Added ${turn}`;
    await forgetUses(options);
    simulator.log.clear();
    const session_id = `51a7e000-0000-4000-8000-${String(turn).padStart(12, '0')}`;
    const asked = reading
      ? twice(options, { type: 'readSession', request: { session_id, credentialId } })
      : twice(options, {
          type: 'saveCredential',
          request: { label, environment: 'playground', region: 'eu', username, password: `sample ${turn}` },
        });
    // A random moment between before the message arrives and after its answer.
    await pause(Math.random() * 60);
    await browser.killWorker();
    const { attempts, answer } = await asked;
    if (reading) {
      const counted = await usesOf(options, credentialId);
      if (counted > attempts) doubled += 1;
      if (simulator.log.reads().length > counted) uncounted += 1;
      reads += simulator.log.reads().length;
    } else if (answer !== undefined) acknowledged.add(label);
    const known = await credentialIds(options);
    lost.push(...[...acknowledged].filter((each) => known[each] === undefined));
  }

  expect(reads).toBeGreaterThan(stops / 4);
  expect(acknowledged.size).toBeGreaterThan(stops / 4);
  // The vault on disk has all of them, too.
  await send(options, { type: 'lockVault' });
  const unlocked = await send(options, { type: 'unlockVault', request: { passphrase } });
  expect(unlocked).toMatchObject({ ok: true, response: { kind: 'done' } });
  const labels = await credentialLabels(options);
  lost.push(...[...acknowledged].filter((each) => !labels.includes(each)));
  const twofold = labels.length - new Set(labels).size;

  figure('F5', {
    measured: `${stops} stops → ${lost.length} of ${acknowledged.size} lost, ${twofold} saved twice; ${doubled} counted twice, ${uncounted} not counted, of ${reads} reads`,
    ok: lost.length + twofold + doubled + uncounted === 0,
  });
});

/** Sends a message as the client in the pages does: again if there was no answer. */
function twice(page: Page, message: { type: string; request: object }) {
  return page.evaluate(async (envelope) => {
    const once = (): Promise<unknown> => chrome.runtime.sendMessage(envelope).catch(() => undefined);
    const first = await once();
    if (first !== undefined) return { attempts: 1, answer: first };
    return { attempts: 2, answer: await once() };
  }, message);
}

/** How many reads were counted for a credential. */
function usesOf(page: Page, credentialId: string): Promise<number> {
  return page.evaluate(async (key) => {
    const stored = await chrome.storage.session.get(key);
    const record = stored[key];
    return typeof record === 'object' && record !== null && 'recent' in record && Array.isArray(record.recent)
      ? record.recent.length
      : 0;
  }, `use:${credentialId}`);
}
