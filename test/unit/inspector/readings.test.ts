import { expect, test } from 'vitest';
import { type Reading, withoutLocked } from '../../../lib/inspector/readings.ts';
import { initialState, inspect } from '../../../lib/inspector/state.ts';
import type { CredentialSummary } from '../../../lib/klarna/credential.ts';
import { sampleNow, sampleSnapshot } from '../worker/sample-dependencies.ts';

const credential: CredentialSummary = {
  id: 'sample',
  label: 'Sample shop',
  server: { environment: 'production', region: 'eu' },
  maskedUsername: '',
  savedAt: 0,
};
const shown: Reading = { kind: 'shown', credential, snapshot: sampleSnapshot };
const failed: Reading = {
  kind: 'failed',
  credential,
  failed: { session_id: 'two', failure: { kind: 'offline' }, failedAt: sampleNow },
  previous: sampleSnapshot,
};

test('What was read with a credential that locked is no longer shown; its failure is.', () => {
  const readings = new Map<string, Reading>([
    ['one', shown],
    ['two', failed],
  ]);
  expect([...withoutLocked(readings, [{ ...credential, locked: true }])]).toEqual([
    ['two', { ...failed, previous: undefined }],
  ]);
});

test('Everything else stays, and nothing changes where nothing is locked.', () => {
  const readings = new Map([['one', shown]]);
  expect(withoutLocked(readings, [credential])).toBe(readings);
  expect(withoutLocked(readings, [])).toBe(readings);
  expect([...withoutLocked(readings, [{ ...credential, id: 'other', locked: true }])]).toEqual([
    ['one', shown],
  ]);
});

test('A read that the lock broke off clears what was shown at once, before the credentials are listed anew.', () => {
  const session_id = sampleSnapshot.session_id;
  const state = { ...initialState(), readings: new Map([[session_id, shown]]), credentials: [credential] };
  const reading = inspect(state, { type: 'read-started', session_id, credential, at: sampleNow });
  const failure = { session_id, failure: { kind: 'vault-locked' }, failedAt: sampleNow } as const;
  const ended = inspect(reading, {
    type: 'read-ended',
    session_id,
    result: { kind: 'failed', failed: failure },
  });
  expect(ended.readings.get(session_id)).toEqual({
    kind: 'failed',
    credential,
    failed: failure,
    previous: undefined,
  });
  expect(JSON.stringify([...ended.readings, ended.history])).not.toContain('order_amount');
});
