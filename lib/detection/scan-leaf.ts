import { hasSessionIdShape } from '../klarna/session-id.ts';
import { nameKlarnaSessionId } from './names.ts';
import { scanString } from './scan-text.ts';
import { type Spot, sightingAt } from './spot.ts';

/** A value that stands under a name: a storage entry, a field, an attribute, a header. */
export function scanLeaf(value: string, spot: Spot): void {
  const text = value.trim();
  if (!hasSessionIdShape(text)) return scanString(text, spot);
  if (nameKlarnaSessionId(spot.names())) spot.collector.addSession({ session_id: text }, sightingAt(spot));
}
