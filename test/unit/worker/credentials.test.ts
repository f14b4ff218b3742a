import { describe, expect, test } from 'vitest';
import { StorageUnavailable } from '../../../lib/vault/ports.ts';
import { listCredentials, saveCredential, testCredential } from '../../../lib/worker/credentials.ts';
import type { RequestOutcome } from '../../../lib/worker/ports.ts';
import {
  answered,
  memoryStore,
  readingNeeds,
  sampleCredential,
  sampleDraft,
  sampleNow,
} from './sample-dependencies.ts';

function savingNeeds(credentials = memoryStore()) {
  const ids = ['sample-1', 'sample-2', 'sample-3'];
  return { credentials, newId: () => ids.shift() ?? 'too many', now: () => sampleNow };
}

const summary = {
  id: 'sample-1',
  label: 'Sample shop',
  server: { environment: 'playground', region: 'eu' },
  maskedUsername: 'PK00••••',
  savedAt: sampleNow,
};

describe('saving a credential', () => {
  test('that has a problem stores nothing', async () => {
    const deps = savingNeeds();
    const result = await saveCredential({ ...sampleDraft, password: ' sample-password' }, deps);
    expect(result).toEqual({ kind: 'refused', problems: [expect.objectContaining({ field: 'password' })] });
    expect(JSON.stringify(result)).not.toContain('sample-password');
    expect(await deps.credentials.list()).toEqual([]);
  });

  test('says so where the storage is broken', async () => {
    const save = async () => {
      throw new StorageUnavailable();
    };
    const deps = savingNeeds({ ...memoryStore(), save });
    await expect(saveCredential(sampleDraft, deps)).rejects.toThrow(StorageUnavailable);
  });

  test('answers with what everybody may know, and keeps the rest', async () => {
    const deps = savingNeeds();
    expect(await saveCredential(sampleDraft, deps)).toEqual({ kind: 'saved', credential: summary });
    expect(await deps.credentials.list()).toEqual([sampleCredential({ id: 'sample-1' })]);
  });

  test('takes the spaces around its name away, and none from the secret', async () => {
    const deps = savingNeeds();
    await saveCredential({ ...sampleDraft, label: '  Sample shop ', password: 'sample password' }, deps);
    expect(await deps.credentials.list()).toEqual([
      sampleCredential({ id: 'sample-1', password: 'sample password' }),
    ]);
  });

  test('twice is the same as once', async () => {
    const deps = savingNeeds();
    const first = await saveCredential(sampleDraft, deps);
    expect(await saveCredential({ ...sampleDraft, label: ' Sample shop' }, deps)).toEqual(first);
    expect(await deps.credentials.list()).toHaveLength(1);
  });

  test.each([
    ['name', { label: 'Other shop' }],
    ['region', { region: 'na' }],
    ['environment', { environment: 'production' }],
    ['user name', { username: 'PK00000_other' }],
    ['password', { password: 'other-password' }],
  ] as const)('that differs in its %s is another one', async (_, changes) => {
    const deps = savingNeeds();
    await saveCredential(sampleDraft, deps);
    await saveCredential({ ...sampleDraft, ...changes }, deps);
    expect((await deps.credentials.list()).map(({ id }) => id)).toEqual(['sample-1', 'sample-2']);
  });
});

describe('the list of credentials', () => {
  test('is empty before the first', async () => {
    expect(await listCredentials({ credentials: memoryStore() })).toEqual([]);
  });

  test('is in the order of saving, without user names and passwords', async () => {
    const credentials = memoryStore(
      sampleCredential({ id: 'third', savedAt: 3 }),
      sampleCredential({ id: 'first', savedAt: 1 }),
      sampleCredential({ id: 'second', savedAt: 2 }),
    );
    const list = await listCredentials({ credentials });
    expect(list.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    expect(list[0]).toEqual({ ...summary, id: 'first', savedAt: 1 });
  });
});

describe('testing a credential', () => {
  const outcome = (answer: RequestOutcome) => testCredential('sample-credential', readingNeeds({ answer }));

  test('that is gone says nothing about it', async () => {
    const deps = readingNeeds({ credentials: memoryStore() });
    expect(await testCredential('sample-credential', deps)).toMatchObject({
      kind: 'inconclusive',
      failed: { failure: { kind: 'credential-removed' } },
    });
    expect(deps.requests).toEqual([]);
  });

  test('without permission for its host says nothing about it', async () => {
    const deps = readingNeeds({ hasHostPermission: async () => false });
    expect(await testCredential('sample-credential', deps)).toMatchObject({
      kind: 'inconclusive',
      failed: { failure: { kind: 'host-permission-missing' } },
    });
    expect(deps.requests).toEqual([]);
  });

  test.each<[string, RequestOutcome]>([
    ['offline', { kind: 'offline' }],
    ['unreachable', { kind: 'unreachable' }],
    ['redirected', { kind: 'redirected' }],
    ['timed-out', { kind: 'timed-out', afterMs: 10_000 }],
    ['rate-limited', answered(429, '')],
    ['server-error', answered(503, '')],
    ['unexpected-status', answered(400, '')],
    ['forbidden', answered(403, '')],
    ['forbidden', answered(403, '<html>Forbidden</html>', { headers: { 'content-type': 'text/html' } })],
    ['forbidden', answered(403, { message: 'Forbidden' })],
    ['session-not-found', answered(404, '')],
    [
      'session-not-found',
      answered(404, '<html>Not found</html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['not-json', answered(200, '<html>')],
  ])('that ends as %s is inconclusive', async (kind, answer) => {
    expect(await outcome(answer)).toMatchObject({ kind: 'inconclusive', failed: { failure: { kind } } });
  });

  test('that is answered 401 is refused', async () => {
    expect(await outcome(answered(401, '<html>'))).toEqual({ kind: 'refused' });
  });

  test.each<[string, number, unknown, Record<string, string>?]>([
    ['an error of the API', 404, { error_code: 'NOT_FOUND', error_messages: ['Invalid session id'] }],
    ['nothing but a correlation id', 404, '', { 'klarna-correlation-id': 'sample' }],
    ['a page with a correlation id', 403, '<html>', { 'klarna-correlation-id': 'sample' }],
    ['a newer error of the API', 403, { error_type: 'ACCESS_ERROR', error_id: 'sample' }],
    ['an error of the API', 403, { error_code: 'INVALID_OPERATION', error_messages: [] }],
    ['a session, against all odds', 200, { status: 'incomplete' }],
  ])('that is answered with %s (%d) is accepted', async (_, status, body, headers = {}) => {
    expect(await outcome(answered(status, body, { headers }))).toEqual({ kind: 'accepted', status });
  });

  test('asks once, for a session that cannot exist, and creates nothing', async () => {
    const deps = readingNeeds({ answer: answered(404, '') });
    await testCredential('sample-credential', deps);
    expect(deps.requests.map(({ url }) => url.pathname)).toEqual([
      '/payments/v1/sessions/00000000-0000-0000-0000-000000000000',
    ]);
  });
});
