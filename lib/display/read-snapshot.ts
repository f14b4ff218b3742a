import { readPaymentSession, type SessionReading } from '../klarna/session.ts';
import type { Snapshot } from '../klarna/snapshot.ts';

/** A snapshot never changes, and several parts of the screen read it. */
const readings = new WeakMap<Snapshot, SessionReading>();

/** A snapshot's body as a payment session. Never throws: what cannot be read at all is a wrong shape. */
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
