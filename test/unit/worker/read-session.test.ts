import { describe, expect, test } from 'vitest';
import { apiOrigin, apiServers } from '../../../lib/klarna/api-server.ts';
import { StorageUnavailable } from '../../../lib/vault/ports.ts';
import type { RequestOutcome } from '../../../lib/worker/ports.ts';
import { readSession } from '../../../lib/worker/read-session.ts';
import { answered, memoryStore, readingNeeds, sampleCredential, sampleNow } from './sample-dependencies.ts';

const request = { session_id: '5a3b1e00-0000-6000-9000-00000000abcd', credentialId: 'sample-credential' };
const about = {
  session_id: request.session_id,
  failedAt: sampleNow,
  server: { environment: 'playground', region: 'eu' },
  credential: 'Sample shop',
};

describe('a read that must not be made', () => {
  test('without its credential makes no request', async () => {
    const deps = readingNeeds({ credentials: memoryStore() });
    expect(await readSession(request, deps)).toEqual({
      kind: 'failed',
      failed: {
        session_id: request.session_id,
        failure: { kind: 'credential-removed' },
        failedAt: sampleNow,
      },
    });
    expect(deps.requests).toEqual([]);
  });

  test.each(['', '..', '../orders', 'a/b', 'x'.repeat(256), `${request.session_id}\n`])(
    'for the id “%s” makes no request, and does not even ask for permission',
    async (session_id) => {
      let asked = false;
      const hasHostPermission = async () => {
        asked = true;
        return true;
      };
      const deps = readingNeeds({ hasHostPermission });
      expect(await readSession({ ...request, session_id }, deps)).toEqual({
        kind: 'failed',
        failed: { ...about, session_id, failure: { kind: 'invalid-session-id' } },
      });
      expect(deps.requests).toEqual([]);
      expect(asked).toBe(false);
    },
  );

  test('without permission for its host makes no request', async () => {
    const deps = readingNeeds({ hasHostPermission: async () => false });
    expect(await readSession(request, deps)).toEqual({
      kind: 'failed',
      failed: { ...about, failure: { kind: 'host-permission-missing' } },
    });
    expect(deps.requests).toEqual([]);
  });

  test('with broken storage is the one thing that is thrown', async () => {
    const find = async () => {
      throw new StorageUnavailable();
    };
    const deps = readingNeeds({ credentials: { find } });
    await expect(readSession(request, deps)).rejects.toThrow(StorageUnavailable);
    expect(deps.requests).toEqual([]);
  });
});

describe('a read that fails', () => {
  const exchanges: [string, RequestOutcome][] = [
    ['offline', { kind: 'offline' }],
    ['unreachable', { kind: 'unreachable' }],
    ['redirected', { kind: 'redirected' }],
    ['timed-out', { kind: 'timed-out', afterMs: 10_000 }],
    ['unauthorized', answered(401, '')],
    ['forbidden', answered(403, '')],
    ['session-not-found', answered(404, '')],
    ['rate-limited', answered(429, '')],
    ['server-error', answered(503, '')],
    ['unexpected-status', answered(400, '')],
    ['not-json', answered(200, '<html>')],
    ['wrong-shape', answered(200, {})],
    ['too-deep', answered(200, `${'['.repeat(40)}${']'.repeat(40)}`)],
    ['cut-off', { ...answered(200, ''), body: { kind: 'cut-off', bytes: 5 } }],
    ['too-large', { ...answered(200, ''), body: { kind: 'too-large', bytes: 5, limitBytes: 4 } }],
  ];

  test.each(exchanges)('as %s says what it was about, after one request', async (kind, answer) => {
    const deps = readingNeeds({ answer });
    expect(await readSession(request, deps)).toEqual({
      kind: 'failed',
      failed: { ...about, failure: expect.objectContaining({ kind }) },
    });
    expect(deps.requests).toHaveLength(1);
  });

  test.each(exchanges)('as %s never quotes the credential', async (_, answer) => {
    const result = await readSession(request, readingNeeds({ answer }));
    expect(JSON.stringify(result)).not.toMatch(/sample-password|PK00000/);
  });
});

describe('a read', () => {
  test.each(apiServers)('goes to the credential’s own server, $environment $region', async (server) => {
    const asked: unknown[] = [];
    const deps = readingNeeds({
      credentials: memoryStore(sampleCredential({ server })),
      hasHostPermission: async (server) => asked.push(server) > 0,
    });
    await readSession(request, deps);
    expect(asked).toEqual([server]);
    expect(deps.requests.map(({ url }) => url.href)).toEqual([
      `${apiOrigin(server)}/payments/v1/sessions/${request.session_id}`,
    ]);
  });

  test('uses the credential that was picked, and no other', async () => {
    const other = sampleCredential({ id: 'other', username: 'other', password: 'other' });
    const deps = readingNeeds({ credentials: memoryStore(other, sampleCredential()) });
    await readSession(request, deps);
    const pair = Buffer.from('PK00000_sample:sample-password').toString('base64');
    expect(deps.requests.map(({ authorization }) => authorization)).toEqual([`Basic ${pair}`]);
  });

  test('that succeeds is a snapshot with its server and the credential’s name', async () => {
    expect(await readSession(request, readingNeeds())).toEqual({
      kind: 'snapshot',
      snapshot: {
        session_id: request.session_id,
        server: { environment: 'playground', region: 'eu' },
        credential: 'Sample shop',
        readAt: sampleNow,
        durationMs: 120,
        bytes: 23,
        body: { status: 'incomplete' },
      },
    });
  });
});
