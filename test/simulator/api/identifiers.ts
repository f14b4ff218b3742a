import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Version digits seen in 15 public session ids; never only 4. */
const versionsSeen = ['1', '2', '3', '5', '6', '7'] as const;

/**
 * A new id in the form observed for session ids, authorization tokens and order ids: lower case hex 8-4-4-4-12, one of the
 * observed version digits, variant 8, 9, a or b.
 */
export function newIdentifier(): string {
  const hex = randomBytes(16).toString('hex');
  const version = versionsSeen[randomInt(versionsSeen.length)] ?? '1';
  const variant = '89ab'.charAt(randomInt(4));
  const fourth = `${variant}${hex.slice(17, 20)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${fourth}-${hex.slice(20)}`;
}

/** A new correlation id. The recorded ones were version 4 UUIDs. */
export function newCorrelationId(): string {
  return randomUUID();
}
