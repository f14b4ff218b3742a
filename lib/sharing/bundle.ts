import * as z from 'zod/mini';
import { Detection } from '../detection/detection.ts';
import { FailedRead } from '../klarna/failure.ts';
import { SessionId } from '../klarna/session-id-schema.ts';
import { Snapshot } from '../klarna/snapshot.ts';

/** The name and version of the format. A change that an older extension cannot show increases the version. */
export const bundleFormat = 'session-inspector-support-bundle';
export const bundleVersion = 1;

/** The maximum number of entries. */
export const maxListed = { findings: 1000, ledger: 400, detections: 500, calls: 500 };

const text = z.string().check(z.maxLength(10_000));
const path = z.exactOptional(text);
const offset = z.number().check(z.gte(-1e12), z.lte(1e12));
/** ms since the epoch, within the range of a `Date`. */
const time = z.number().check(z.gte(0), z.lte(8.64e15));

const BundledSum = z.object({
  formula: text,
  expected: z.number(),
  actual: z.number(),
  tolerance: z.number(),
  unit: z.enum(['minor-units', 'basis-points', 'count']),
});

/** Personal values are masked. */
export const BundledComparison = z.object({
  expectedIn: text,
  expected: z.unknown(),
  actualIn: text,
  actual: z.unknown(),
});

const of = { rule: text, about: z.enum(['session', 'pasted-body', 'sdk-calls', 'page', 'failure']), path };

const BundledFinding = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.enum(['fail', 'warn', 'info']),
    says: text,
    advice: text,
    sum: z.exactOptional(BundledSum),
    comparison: z.exactOptional(BundledComparison),
    ...of,
  }),
  z.object({ outcome: z.literal('pass'), says: text, ...of }),
  z.object({ outcome: z.literal('could-not-check'), why: text, ...of }),
]);

/** One call of Klarna's library, with the facts that contain no personal data. */
export const BundledCall = z.object({
  index: z.int(),
  of: z.exactOptional(z.int()),
  method: text,
  at: time,
  frame: z.exactOptional(text),
  outcome: z.exactOptional(z.enum(['returned', 'threw', 'resolved', 'rejected'])),
  facts: z.array(z.object({ name: text, value: text, bad: z.boolean() })).check(z.maxLength(200)),
});

const BundledFailure = z.extend(FailedRead, { failedAt: time });
export const BundledDetection = z.extend(z.omit(Detection, { client_token: true }), { seenAt: time });

/**
 * A support bundle: what one developer saw of one session, for another developer without credentials. Times are ms since
 * the epoch. Secrets and personal values are masked, and equal values have equal masks.
 */
export const Bundle = z.object({
  format: z.literal(bundleFormat),
  version: z.literal(bundleVersion),
  savedAt: time,
  /** The version of the extension that saved it, and the browser. */
  extension: text,
  browser: text,
  session_id: SessionId,
  /** The newest snapshot, with its body masked. */
  snapshot: z.exactOptional(z.extend(Snapshot, { readAt: time, clockOffsetMs: z.optional(offset) })),
  /** The last read, if it failed. */
  failed: z.exactOptional(BundledFailure),
  /** The explanation of that failure, with the most likely cause first. */
  explanation: z.exactOptional(
    z.object({
      title: text,
      causes: z.array(text).check(z.maxLength(50)),
      nextSteps: z.array(text).check(z.maxLength(50)),
    }),
  ),
  findings: z.array(BundledFinding).check(z.maxLength(maxListed.findings)),
  /** The failed calls of this session, newest first. */
  ledger: z.array(BundledFailure).check(z.maxLength(maxListed.ledger)),
  /** Where the session was seen, without tokens and query values. */
  detections: z.array(BundledDetection).check(z.maxLength(maxListed.detections)),
  calls: z.array(BundledCall).check(z.maxLength(maxListed.calls)),
});
export type Bundle = z.infer<typeof Bundle>;
export type BundledComparison = z.infer<typeof BundledComparison>;
export type BundledCall = z.infer<typeof BundledCall>;
export type BundledDetection = z.infer<typeof BundledDetection>;
