import { expect, test } from 'vitest';
import { failedRead } from '../../../lib/inspector/failed-read.ts';
import { WorkerGone, WorkerRefused } from '../../../lib/messages/worker-client.ts';

const session_id = '5a3b1e00-0000-6000-9000-00000000abcd';
const credential = {
  id: 'sample-credential',
  label: 'Sample shop',
  server: { environment: 'playground', region: 'eu' },
  maskedUsername: 'PK00••••',
  savedAt: 0,
} as const;

test.each([
  [new WorkerRefused('storage-unavailable'), 'storage-unavailable'],
  [new WorkerRefused('invalid-request'), 'invalid-session-id'],
  [new WorkerRefused('failed'), 'interrupted'],
  [new WorkerRefused('unknown-message'), 'interrupted'],
  [new WorkerGone(), 'interrupted'],
  [new Error('sample'), 'interrupted'],
  [undefined, 'interrupted'],
])('after the error %s, the read failed as %s', (error, kind) => {
  expect(failedRead(error, session_id, credential, 7)).toEqual({
    kind: 'failed',
    failed: {
      session_id,
      failure: { kind },
      failedAt: 7,
      server: credential.server,
      credential: 'Sample shop',
    },
  });
});
