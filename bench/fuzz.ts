import fc from 'fast-check';
import { readClientToken } from '../lib/klarna/client-token.ts';
import { readPaymentSession } from '../lib/klarna/session.ts';
import { sessionUrl } from '../lib/klarna/session-url.ts';
import { findingsInText } from '../test/unit/detection/scans.ts';
import type { Measured } from './measured.ts';

const inputs = 1_000_000;
/** The most that one input may take, in ms of this process's CPU time. */
const limitMs = 100;
const batch = 10_000;
const sighting = { source: 'network', place: 'bench', seenAt: 0 } as const;

/** Strings similar to real input, but broken: tokens, ids, JSON, base64, random text. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.json({ maxDepth: 4 }),
  fc.uuid(),
  fc.base64String({ maxLength: 200 }),
  fc
    .tuple(fc.base64String({ maxLength: 120 }), fc.base64String({ maxLength: 120 }))
    .map(([a, b]) => `eyJ${a}.eyJ${b}.`),
  fc
    .array(fc.constantFrom('eyJ', '.', '"session_id":"', 'klarna', '%22', '\\u0022', '{', '}', '-', '0'), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
);

/**
 * Runs a million random inputs through the scanner, the token reader, the answer reader and the request builder.
 * @throws what one of them throws, or an error for an input that takes longer than 100 ms
 */
export function measureFuzz(): Measured[] {
  let slowestMs = 0;
  const startedAt = performance.now();
  for (let done = 0; done < inputs; done += batch) {
    for (const input of fc.sample(text, { numRuns: batch, seed: done })) {
      // The first measurement may include a pause for garbage collection, so a slow input is measured again.
      const ms = take(input) < limitMs / 10 ? 0 : Math.min(take(input), take(input));
      slowestMs = Math.max(slowestMs, ms);
      if (slowestMs > limitMs) throw new Error(`This input took ${slowestMs} ms: ${JSON.stringify(input)}`);
    }
  }
  const totalMs = performance.now() - startedAt;
  return [
    {
      name: 'random inputs, no error thrown',
      value: inputs,
      unit: 'inputs',
      scale: 'a million',
      ratio: inputs / 1_000_000,
    },
    {
      name: 'slowest random input over 10 ms, measured again',
      value: slowestMs,
      unit: 'ms',
      scale: 'limit of 100 ms',
      ratio: slowestMs / limitMs,
    },
    {
      name: 'all random inputs',
      value: totalMs,
      unit: 'ms',
      scale: 'per input, µs',
      ratio: (totalMs * 1000) / inputs,
    },
  ];
}

/** Runs one input through all of them. Returns its time in ms. */
function take(input: string): number {
  const startedAt = performance.now();
  findingsInText(input, sighting);
  readClientToken(input);
  readPaymentSession({ status: input, order_lines: [input] });
  sessionUrl({ environment: 'playground', region: 'eu' }, input);
  return performance.now() - startedAt;
}
