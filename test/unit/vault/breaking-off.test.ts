import { describe, expect, test } from 'vitest';
import type { ReadResult } from '../../../lib/messages/results.ts';
import { idleMs } from '../../../lib/vault/auto-lock.ts';
import { breakingOff } from '../../../lib/vault/breaking-off.ts';
import { keptCredentials } from '../../../lib/vault/kept-credentials.ts';
import { lockVault, lockWhenOver } from '../../../lib/vault/lock-vault.ts';
import type { VaultNeeds } from '../../../lib/vault/ports.ts';
import { createReadsUnderWay } from '../../../lib/vault/reads-under-way.ts';
import { forgetVault, rememberOnDevice, stopRemembering } from '../../../lib/vault/remember.ts';
import type { Exchange, ReadSessionNeeds, SessionRequest } from '../../../lib/worker/ports.ts';
import { readSession } from '../../../lib/worker/read-session.ts';
import { answered, readingNeeds, sampleCredential } from '../worker/sample-needs.ts';
import { type Device, sampleDevice } from './sample-device.ts';
import { liveKey, playgroundKey, samplePassphrase } from './sample-vault.ts';

const session_id = '5a3b1e00-0000-6000-9000-00000000abcd';
const inMemory = sampleCredential({ id: 'in-memory' });

/** One worker of a device that remembers two credentials and has a third in memory; its server never answers. */
async function worker() {
  const device = sampleDevice();
  await device.memory.save(playgroundKey);
  await device.memory.save(liveKey);
  const reads = createReadsUnderWay();
  const plain = device.worker();
  const vault: VaultNeeds = { ...plain, open: breakingOff(plain.open, reads) };
  await rememberOnDevice(samplePassphrase, device.memory, vault);
  await device.memory.save(inMemory);
  const credentials = keptCredentials(device.memory, vault);
  const reading: ReadSessionNeeds = {
    ...readingNeeds({ reads, credentials, whyMissing: credentials.whyMissing }),
    now: () => device.now,
  };
  return { device, vault, credentials, reading };
}

/** A read whose request is on its way, and what it ends with. */
async function underWay(
  credentialId: string,
  reading: ReadSessionNeeds,
  last: Exchange = { kind: 'broken-off' },
) {
  let sent: (request: SessionRequest) => void = () => undefined;
  const request = new Promise<SessionRequest>((resolve) => {
    sent = resolve;
  });
  const exchange = (request: SessionRequest) =>
    new Promise<Exchange>((resolve) => {
      request.brokenOff?.addEventListener('abort', () => resolve(last));
      sent(request);
    });
  const result = readSession({ session_id, credentialId }, { ...reading, exchange });
  const { brokenOff } = await request;
  return { result, isBrokenOff: () => brokenOff?.aborted };
}

const kindOf = async (result: Promise<ReadResult>) => {
  const ended = await result;
  return ended.kind === 'failed' ? ended.failed.failure.kind : ended.kind;
};

describe('a read with a remembered credential', () => {
  test('is broken off by Lock now, and ends as locked', async () => {
    const { vault, reading } = await worker();
    const { result } = await underWay('live-key', reading);
    await lockVault(vault);
    expect(await result).toMatchObject({
      kind: 'failed',
      failed: { session_id, failure: { kind: 'vault-locked' }, server: liveKey.server },
    });
  });

  test('is broken off when its time is over, and one whose time is not goes on', async () => {
    const { device, vault, reading } = await worker();
    const live = await underWay('live-key', reading);
    const playground = await underWay('playground-key', reading);
    device.now += idleMs.production;
    await lockWhenOver(vault);
    expect(await kindOf(live.result)).toBe('vault-locked');
    expect(playground.isBrokenOff()).toBe(false);
    await lockVault(vault);
    expect(await kindOf(playground.result)).toBe('vault-locked');
  });

  test('ends as locked although the answer came in the same moment', async () => {
    const { vault, reading } = await worker();
    const { result } = await underWay('live-key', reading, answered(200, { status: 'incomplete' }));
    await lockVault(vault);
    expect(await kindOf(result)).toBe('vault-locked');
  });

  test('is not sent where it was locked while it waited for its turn', async () => {
    const { vault, reading } = await worker();
    const sent: SessionRequest[] = [];
    const result = await readSession(
      { session_id, credentialId: 'live-key' },
      {
        ...reading,
        pace: async (_, send) => {
          await lockVault(vault);
          return { kind: 'sent', exchange: await send() };
        },
        exchange: async (request) => {
          if (!request.brokenOff?.aborted) sent.push(request);
          return { kind: 'broken-off' };
        },
      },
    );
    expect(result).toMatchObject({ failed: { failure: { kind: 'vault-locked' } } });
    expect(sent).toEqual([]);
  });

  test.each<[string, (needs: Awaited<ReturnType<typeof worker>>) => Promise<unknown>, string]>([
    ['removed', ({ credentials }) => credentials.remove('live-key'), 'credential-removed'],
    ['forgotten', ({ vault }) => forgetVault(vault), 'credential-removed'],
    ['kept in memory again', ({ vault, device }) => stopRemembering(device.memory, vault), 'interrupted'],
  ])('that is %s meanwhile says what became of it', async (_, change, kind) => {
    const needs = await worker();
    const { result } = await underWay('live-key', needs.reading);
    await change(needs);
    expect(await kindOf(result)).toBe(kind);
  });

  test('goes on while the others are used, and others are added', async () => {
    const { vault, credentials, reading } = await worker();
    const { isBrokenOff } = await underWay('live-key', reading);
    await credentials.find('playground-key');
    await credentials.save(sampleCredential({ id: 'added' }));
    await lockWhenOver(vault);
    expect(isBrokenOff()).toBe(false);
  });
});

test('A read with a credential in memory goes on when the vault is locked.', async () => {
  const { vault, reading } = await worker();
  const { isBrokenOff } = await underWay('in-memory', reading);
  await lockVault(vault);
  expect(isBrokenOff()).toBe(false);
});

test('What was open cannot be read: it is locked all the same.', async () => {
  const device: Device = sampleDevice();
  const { open } = device.worker();
  const unreadable = { ...open, get: () => Promise.reject(new Error('refused')) };
  await open.set({ wrapped: '', credentials: [], damaged: [] });
  await breakingOff(unreadable, createReadsUnderWay()).remove();
  expect([...device.session.keys()]).toEqual([]);
});

test('A read that has ended is not remembered.', async () => {
  const reads = createReadsUnderWay();
  const signals: AbortSignal[] = [];
  await reads.during('one', async (signal) => signals.push(signal));
  await reads.during('one', (signal) => Promise.reject(signals.push(signal))).catch(() => undefined);
  reads.breakOff(new Set(['one']));
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
});
