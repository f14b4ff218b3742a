import { expect, test } from 'vitest';
import { withoutLocked } from '../../../lib/inspector/forget-locked.ts';
import type { Reading } from '../../../lib/inspector/state.ts';
import type { CredentialSummary } from '../../../lib/klarna/credential.ts';
import { sampleNow, sampleSnapshot } from '../usecases/sample-needs.ts';

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
