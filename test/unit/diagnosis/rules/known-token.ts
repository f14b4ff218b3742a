import { type Known, nothingKnown } from '../../../../lib/diagnosis/known.ts';
import { readClientToken } from '../../../../lib/klarna/client-token.ts';
import type { Snapshot } from '../../../../lib/klarna/snapshot.ts';
import { serverOfToken } from '../../../../lib/klarna/token-server.ts';
import { sampleClaims, sampleSessionId, sampleToken } from '../../klarna/sample-token.ts';
import { knownSession } from '../example.ts';

/** Some moment; ms since the epoch. */
export const noon = Date.UTC(2030, 0, 15, 12);
export const minute = 60_000;
export const hour = 60 * minute;

export const otherSessionId = '5a3b1e00-0000-6000-9000-00000000ef01';

/** A page's token with the sample's claims, changed. */
export function pageToken(changes: object = {}): NonNullable<Known['token']> {
  const client_token = sampleToken({ payload: { ...sampleClaims, ...changes } });
  const reading = readClientToken(client_token);
  if (reading.kind !== 'client-token') throw new Error('These are no claims of a client token.');
  return { client_token, claims: reading.claims, server: serverOfToken(reading.claims) };
}

/** A reading of the sample session, a minute before noon. */
export function snapshotOf(body: unknown, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    session_id: sampleSessionId,
    server: { environment: 'playground', region: 'eu' },
    credential: 'Sample',
    readAt: noon - minute,
    durationMs: 100,
    bytes: 1000,
    clockOffsetMs: 0,
    body,
    ...changes,
  };
}

/** A session with its reading, at noon. */
export function knownReading(body: object, changes: Partial<Snapshot> = {}): Known {
  const snapshot = snapshotOf(body, changes);
  return { ...nothingKnown, session: knownSession(body).session, snapshot, now: noon };
}

/** A session, its reading and the page's token. */
export function knownToken(claims: object, body: object = { status: 'incomplete' }): Known {
  return { ...knownReading(body), token: pageToken(claims) };
}
