/**
 * Session ids that stand in Klarna's documentation and API schema, and ids nobody was ever given. Pages copied from a
 * tutorial still carry them.
 */
const sampleSessionIds: ReadonlySet<string> = new Set([
  '0b1d9815-165e-42e2-8867-35bc03789e00',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '12345678-1234-1234-1234-123456789012',
  '12345678-1234-1234-1234-123456789abc',
  'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
]);

/** Whether an id is one of the samples of Klarna's documentation. */
export function isSampleSessionId(session_id: string): boolean {
  return sampleSessionIds.has(session_id.toLowerCase());
}
