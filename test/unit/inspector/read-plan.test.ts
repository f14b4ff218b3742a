import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../../lib/inspector/read-plan.ts';
import { apiServers } from '../../../lib/klarna/api-server.ts';
import type { CredentialSummary } from '../../../lib/klarna/credential.ts';
import { session } from './sample-session.ts';

const key = (
  id: string,
  environment: 'playground' | 'production',
  region: 'eu' | 'na' | 'oc',
): CredentialSummary => ({
  id,
  label: id,
  server: { environment, region },
  maskedUsername: '',
  savedAt: 0,
});
const testEu = key('testEu', 'playground', 'eu');
const testNa = key('testNa', 'playground', 'na');
const liveEu = key('liveEu', 'production', 'eu');

test('Without any credential, the missing one is named as far as the token tells.', () => {
  expect(readPlan(session({ environment: 'playground' }), [])).toEqual({
    kind: 'no-credential',
    server: { environment: 'playground' },
  });
  expect(readPlan(session({}), [])).toEqual({ kind: 'no-credential', server: {} });
});

test('A credential of another region or environment does not fit.', () => {
  const plan = readPlan(session({ environment: 'playground', region: 'eu' }), [testNa, liveEu]);
  expect(plan).toEqual({ kind: 'no-credential', server: { environment: 'playground', region: 'eu' } });
});

test('The one playground credential that fits is used at once; a production one only after a click.', () => {
  const all = [testEu, testNa, liveEu];
  expect(readPlan(session({ environment: 'playground', region: 'eu' }), all)).toEqual({
    kind: 'read-at-once',
    credential: testEu,
  });
  expect(readPlan(session({ environment: 'production', region: 'eu' }), all)).toEqual({
    kind: 'confirm-production',
    credential: liveEu,
  });
});

test('Where two fit, or the token is silent, the developer chooses, even if only one is there.', () => {
  const second = key('second', 'playground', 'eu');
  expect(readPlan(session({ environment: 'playground', region: 'eu' }), [testEu, second])).toEqual({
    kind: 'choose-credential',
    credentials: [testEu, second],
  });
  for (const server of [{}, { environment: 'playground' }, { region: 'eu' }] as const) {
    expect(readPlan(session(server), [testEu])).toEqual({ kind: 'choose-credential', credentials: [testEu] });
  }
});

test('Of several that fit, the one that is marked as default is taken; a silent token still asks.', () => {
  const second = { ...key('second', 'playground', 'eu'), isDefault: true };
  const liveSecond = { ...key('liveSecond', 'production', 'eu'), isDefault: true };
  const all = [testEu, second, liveEu, liveSecond];
  expect(readPlan(session({ environment: 'playground', region: 'eu' }), all)).toEqual({
    kind: 'read-at-once',
    credential: second,
  });
  expect(readPlan(session({ environment: 'production', region: 'eu' }), all)).toEqual({
    kind: 'confirm-production',
    credential: liveSecond,
  });
  for (const server of [{}, { environment: 'playground' }, { region: 'eu' }] as const) {
    expect(readPlan(session(server), all).kind).toBe('choose-credential');
  }
});

test('No secret is ever tried around: read at once means that the token names exactly that playground server.', () => {
  const aServer = fc.constantFrom(...apiServers);
  const aKey = fc
    .record({ id: fc.uuid(), server: aServer, isDefault: fc.boolean() })
    .map(({ id, server, isDefault }) => ({ ...key(id, server.environment, server.region), isDefault }));
  const aClue = fc.record({
    environment: fc.constantFrom('playground', 'production', undefined),
    region: fc.constantFrom('eu', 'na', 'oc', undefined),
  } as const);
  fc.assert(
    fc.property(aClue, fc.array(aKey), (server, credentials) => {
      const plan = readPlan(session(server), credentials);
      if (plan.kind === 'read-at-once') {
        expect(plan.credential.server).toEqual(server);
        expect(server.environment).toBe('playground');
      }
      if (plan.kind === 'confirm-production') expect(plan.credential.server).toEqual(server);
      if (plan.kind === 'choose-credential') {
        for (const offered of plan.credentials) {
          expect([undefined, offered.server.environment]).toContain(server.environment);
          expect([undefined, offered.server.region]).toContain(server.region);
        }
      }
    }),
  );
});
