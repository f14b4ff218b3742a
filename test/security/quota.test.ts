import { expect, test } from 'vitest';
import { until } from '../e2e/driver/until.ts';
import { addCredential } from '../e2e/testbed/credentials.ts';
import { figure } from './figure.ts';
import { credentialIds, forgetUses, read } from './testbed/ask-worker.ts';
import { proxiedSuite } from './testbed/proxied-testbed.ts';
import { withCredential } from './testbed/requests.ts';

const clicks = 1000;
const seconds = 10;
const testbed = proxiedSuite('chromium');
const session_id = '51a7e000-0000-4000-8000-00000000f151';

async function open() {
  const { browser } = testbed();
  const options = await browser.openExtensionPage('options.html');
  const known = await credentialIds(options);
  if (known.Shop === undefined) await addCredential(testbed(), { label: 'Shop' });
  await forgetUses(options);
  return { options, credentialId: (await credentialIds(options)).Shop ?? '' };
}

test('A thousand clicks in ten seconds stay within the request budget, although the worker is stopped twenty times.', async () => {
  const { browser, simulator } = testbed();
  const { options, credentialId } = await open();
  // Each click sends a message as the client does, and again if it was lost. Ten sessions take turns.
  const clicking = options.evaluate(
    async (credentialId, clicks, seconds) => {
      const answers: string[] = [];
      const send = (message: object) => chrome.runtime.sendMessage(message).catch(() => undefined);
      const click = async (turn: number) => {
        const session_id = `51a7e000-0000-4000-8000-00000000000${turn % 10}`;
        const message = { type: 'readSession', request: { session_id, credentialId } };
        const answer = (await send(message)) ?? (await send(message));
        answers.push(answer?.response?.failed?.failure.kind ?? answer?.response?.kind ?? 'lost');
      };
      const startedAt = performance.now();
      const running: Promise<void>[] = [];
      for (let turn = 0; turn < clicks; turn++) {
        const due = startedAt + (turn * seconds * 1000) / clicks;
        await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
        running.push(click(turn));
      }
      await Promise.all(running);
      return answers;
    },
    credentialId,
    clicks,
    seconds,
  );
  const startedAt = Date.now();
  for (let stop = 1; stop <= 20; stop++) {
    await until('the next stop', () => Date.now() - startedAt >= (stop * seconds * 1000) / 21);
    await browser.killWorker();
  }
  const answers = await clicking;
  expect(answers).toHaveLength(clicks);
  const times = simulator.log.entries
    .filter(({ headers }) => headers.authorization !== undefined)
    .map(({ at }) => at);
  const most = Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + 10_000).length),
  );
  // Some reads were really sent, and the others have a reason.
  expect(most).toBeGreaterThan(5);
  expect(answers).toContain('held-back');
  figure('F15', { measured: `${clicks} clicks, 20 stops → ${most}`, ok: most <= 15 });
});

test('After 429 with Retry-After: 7, nothing is sent for seven seconds, not even by a new worker.', async () => {
  const { browser, simulator } = testbed();
  const { options, credentialId } = await open();
  const take = simulator.everyRead({ kind: 'rate-limited', retryAfter: 7 });
  expect(await read(options, session_id, credentialId)).toBe('rate-limited');
  take();
  await browser.killWorker();
  let heldBack = 0;
  await until(
    'the next request',
    async () => {
      const end = await read(options, session_id, credentialId);
      if (end === 'held-back') heldBack += 1;
      if (heldBack === 5) await browser.killWorker();
      return end !== 'held-back';
    },
    { interval: 100 },
  );
  const [first, second] = simulator.log.reads().map(({ at }) => at);
  expect(withCredential(testbed())).toHaveLength(2);
  expect(heldBack).toBeGreaterThan(10);
  const waited = ((second ?? 0) - (first ?? 0)) / 1000;
  figure('F15 rest', { measured: `${waited.toFixed(1)} s, ${heldBack} reads paused`, ok: waited >= 7 });
});
