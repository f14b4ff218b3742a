import { describe, expect, test } from 'vitest';
import type { ReadResult } from '../../../lib/messages/results.ts';
import { allCredentials } from '../../../lib/vault/all-credentials.ts';
import { idleMs } from '../../../lib/vault/auto-lock.ts';
import { lockExpiredVault, lockVault } from '../../../lib/vault/open-vault.ts';
import type { VaultDependencies } from '../../../lib/vault/ports.ts';
import { abortReadsOnLock, createReadsInProgress } from '../../../lib/vault/reads-in-progress.ts';
import { forgetVault, rememberOnDevice, stopRemembering } from '../../../lib/vault/remember.ts';
import type { ApiRequest, ReadSessionDependencies, RequestOutcome } from '../../../lib/worker/ports.ts';
import { readSession } from '../../../lib/worker/read-session.ts';
import { answered, readingNeeds, sampleCredential } from '../worker/sample-dependencies.ts';
import { type Device, sampleDevice } from './sample-device.ts';
import { liveKey, playgroundKey, samplePassphrase } from './sample-vault.ts';

const session_id = '5a3b1e00-0000-6000-9000-00000000abcd';
const inMemory = sampleCredential({ id: 'in-memory' });

/** One worker of a device that remembers two credentials and has a third in memory; its server never answers. */
async function worker() {
  const device = sampleDevice();
  await device.memory.save(playgroundKey);
  await device.memory.save(liveKey);
  const reads = createReadsInProgress();
  const plain = device.worker();
  const vault: VaultDependencies = { ...plain, open: abortReadsOnLock(plain.open, reads) };
  await rememberOnDevice(samplePassphrase, device.memory, vault);
  await device.memory.save(inMemory);
  const credentials = allCredentials(device.memory, vault);
  const reading: ReadSessionDependencies = {
    ...readingNeeds({ reads, credentials, findMissingReason: credentials.findMissingReason }),
    now: () => device.now,
  };
  return { device, vault, credentials, reading };
}

/** A read whose request is on its way, and what it ends with. */
async function underWay(
  credentialId: string,
  reading: ReadSessionDependencies,
  last: RequestOutcome = { kind: 'aborted' },
) {
  let sent: (request: ApiRequest) => void = () => undefined;
  const request = new Promise<ApiRequest>((resolve) => {
    sent = resolve;
  });
  const send = (request: ApiRequest) =>
    new Promise<RequestOutcome>((resolve) => {
      request.signal?.addEventListener('abort', () => resolve(last));
      sent(request);
    });
  const result = readSession({ session_id, credentialId }, { ...reading, send });
  const { signal } = await request;
  return { result, isBrokenOff: () => signal?.aborted };
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
    await lockExpiredVault(vault);
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
    const sent: ApiRequest[] = [];
    const result = await readSession(
      { session_id, credentialId: 'live-key' },
      {
        ...reading,
        rateLimit: async (_, send) => {
          await lockVault(vault);
          return { kind: 'sent', outcome: await send() };
        },
        send: async (request) => {
          if (!request.signal?.aborted) sent.push(request);
          return { kind: 'aborted' };
        },
      },
    );
    expect(result).toMatchObject({ failed: { failure: { kind: 'vault-locked' } } });
    expect(sent).toEqual([]);
  });

  test.each<[string, (deps: Awaited<ReturnType<typeof worker>>) => Promise<unknown>, string]>([
    ['removed', ({ credentials }) => credentials.remove('live-key'), 'credential-removed'],
    ['forgotten', ({ vault }) => forgetVault(vault), 'credential-removed'],
    ['kept in memory again', ({ vault, device }) => stopRemembering(device.memory, vault), 'interrupted'],
  ])('that is %s meanwhile says what became of it', async (_, change, kind) => {
    const deps = await worker();
    const { result } = await underWay('live-key', deps.reading);
    await change(deps);
    expect(await kindOf(result)).toBe(kind);
  });

  test('goes on while the others are used, and others are added', async () => {
    const { vault, credentials, reading } = await worker();
    const { isBrokenOff } = await underWay('live-key', reading);
    await credentials.find('playground-key');
    await credentials.save(sampleCredential({ id: 'added' }));
    await lockExpiredVault(vault);
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
  await abortReadsOnLock(unreadable, createReadsInProgress()).remove();
  expect([...device.session.keys()]).toEqual([]);
});

test('A read that has ended is not remembered.', async () => {
  const reads = createReadsInProgress();
  const signals: AbortSignal[] = [];
  await reads.run('one', async (signal) => signals.push(signal));
  await reads.run('one', (signal) => Promise.reject(signals.push(signal))).catch(() => undefined);
  reads.abort(new Set(['one']));
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
});
