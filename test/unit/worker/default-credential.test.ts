import { expect, test } from 'vitest';
import { VaultLocked } from '../../../lib/vault/ports.ts';
import { listCredentials, makeDefault } from '../../../lib/worker/credentials.ts';
import { memoryStore, sampleCredential } from './sample-dependencies.ts';

const production = { environment: 'production', region: 'eu' } as const;

function sampleStore() {
  return memoryStore(
    sampleCredential({ id: 'first', savedAt: 1 }),
    sampleCredential({ id: 'second', savedAt: 2 }),
    sampleCredential({ id: 'live', savedAt: 3, server: production }),
  );
}

const defaults = async (credentials: ReturnType<typeof sampleStore>) =>
  (await listCredentials({ credentials })).filter(({ isDefault }) => isDefault).map(({ id }) => id);

test('Nobody is the default until somebody says so: a secret is not picked by accident.', async () => {
  expect(await defaults(sampleStore())).toEqual([]);
});

test('There is one default for each server, the one that was marked last.', async () => {
  const credentials = sampleStore();
  let now = 100;
  for (const id of ['first', 'second', 'live']) {
    now += 1;
    expect(await makeDefault(id, { credentials, now: () => now })).toEqual({ kind: 'done' });
  }
  expect(await defaults(credentials)).toEqual(['second', 'live']);
});

test('One that is gone changes nothing; one that cannot be written because it is locked says so.', async () => {
  const credentials = sampleStore();
  expect(await makeDefault('gone', { credentials, now: () => 1 })).toEqual({ kind: 'done' });
  const save = async () => {
    throw new VaultLocked();
  };
  expect(await makeDefault('first', { credentials: { ...credentials, save }, now: () => 1 })).toEqual({
    kind: 'locked',
  });
  expect(await defaults(credentials)).toEqual([]);
});
