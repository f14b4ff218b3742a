import type { DetectedSession } from '../../../lib/detection/detected-session.ts';
import type { ApiServer } from '../../../lib/klarna/api-server.ts';

const sampleId = '0b1d9815-165e-62e2-8867-35bc03789e00';

type Clues = { [Part in keyof ApiServer]?: ApiServer[Part] | undefined };

/** A session whose token says just this about its server. */
export function session(
  { environment, region }: Clues,
  changes: Partial<DetectedSession> = {},
): DetectedSession {
  return {
    session_id: sampleId,
    token: undefined,
    server: { environment, region, conflicts: [] },
    detections: [],
    lastSeenAt: 0,
    ...changes,
  };
}
