import { readPaymentSession, type SessionReading } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';

/** Snapshots never change, and several parts of the screen read the same one. */
const readings = new WeakMap<Snapshot, SessionReading>();

/** Reads a snapshot's body as a payment session. Never throws: a body that cannot be read has the wrong shape. */
export function readSnapshot(snapshot: Snapshot): SessionReading {
  const known = readings.get(snapshot);
  if (known !== undefined) return known;
  const reading = readBody(snapshot.body);
  readings.set(snapshot, reading);
  return reading;
}

function readBody(body: Snapshot['body']): SessionReading {
  try {
    return readPaymentSession(body);
  } catch {
    return { kind: 'wrong-shape', problem: { why: 'too-many-unexpected-types' } };
  }
}
