import { readClientToken } from '../../klarna/client-token.ts';
import { type Spot, sightingAt } from '../spot.ts';
import { base64Forms } from '../text/base64-text.ts';
import { lookAlikeOfClaims } from './look-alikes.ts';
import { isClientTokenName } from './names.ts';

const sessionIdForms = base64Forms('session_id').map(({ form }) => form);

/**
 * Judges a text that has the form of a token and tells the collector what it is. Says whether the token is settled;
 * the payload of an unsettled one may hold a Klarna token in turn.
 */
export function judgeToken(token: string, name: string, spot: Spot, inner: string): 'settled' | 'foreign' {
  const at = sightingAt(spot, inner);
  const reading = readClientToken(token);
  switch (reading.kind) {
    case 'client-token':
      spot.collector.addSession({ session_id: reading.session_id, client_token: token }, at);
      return 'settled';
    case 'documentation-example':
      spot.collector.addLookAlike('documentation-example', at);
      return 'settled';
    case 'cut-off':
      // Any token can be cut off. Only one that began like Klarna's is worth a word.
      if (mentionsSessionId(token)) spot.collector.addLookAlike('client-token-cut-off', at);
      return 'settled';
    case 'other-token': {
      const kind = lookAlikeOfClaims(reading.claims, isClientTokenName(name));
      if (kind) spot.collector.addLookAlike(kind, at);
      return 'foreign';
    }
    case 'not-a-token':
      return 'settled';
    default:
      return reading satisfies never;
  }
}

/** Whether the claim `session_id` can be in a token, without decoding it: a token without it is not Klarna's. */
export function mentionsSessionId(token: string): boolean {
  return sessionIdForms.some((form) => token.includes(form));
}
