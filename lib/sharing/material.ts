import type { DetectedSession } from '../detection/detected-session.ts';
import type { Explanation } from '../diagnosis/failures/likely-cause.ts';
import type { Finding } from '../diagnosis/finding.ts';
import type { FailedRead } from '../klarna/failure.ts';
import type { Snapshot } from '../klarna/snapshot.ts';
import type { SdkCall } from '../recorder/sdk-call.ts';

/** What is known of one session, as it is known: with tokens and personal data. Nothing of it leaves like this. */
export interface Material {
  session: DetectedSession;
  /** The newest reading, if there is any. */
  snapshot: Snapshot | undefined;
  /** The last read, if it failed. */
  failed: FailedRead | undefined;
  /** That failure in words. */
  explanation: Explanation | undefined;
  findings: readonly Finding[];
  /** The failing calls of this session, newest first. */
  ledger: readonly FailedRead[];
  /** The recorded calls of the newest document. */
  calls: readonly SdkCall[];
}

/** By whom and when something is saved. */
export interface Saved {
  /** ms since the epoch */
  at: number;
  /** Version of the extension. */
  extension: string;
  /** Name and version. */
  browser: string;
}
