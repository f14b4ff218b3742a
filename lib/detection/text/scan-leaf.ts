import { readClientToken } from '../../klarna/client-token.ts';
import { hasSessionIdShape } from '../../klarna/session-id.ts';
import { lookAlikeUnderName } from '../judge/look-alikes.ts';
import { nameKlarnaSessionId } from '../judge/names.ts';
import { type Spot, sightingAt } from '../spot.ts';
import { scanString } from './scan-text.ts';

/** Nothing shorter under a name is worth a look. */
const minValue = 12;
/** Tokens have no spaces; most other texts do. */
const isOneWord = /^\S{12}/;

/** A value that stands under a name: a storage entry, a field, an attribute, a JSON key, a header. */
export function scanLeaf(value: string, spot: Spot): void {
  if (value.length < minValue) return;
  const text = value.trim();
  if (hasSessionIdShape(text)) {
    if (nameKlarnaSessionId(spot.names())) spot.collector.addSession({ session_id: text }, sightingAt(spot));
    return;
  }
  const kind = !isOneWord.test(text) ? undefined : lookAlikeUnderName(spot.names().at(-1) ?? '', text);
  // The name promises another product, but names lie: a token that is Klarna's is one.
  if (kind === undefined || readClientToken(text).kind === 'client-token') scanString(text, spot);
  else spot.collector.addLookAlike(kind, sightingAt(spot));
}
