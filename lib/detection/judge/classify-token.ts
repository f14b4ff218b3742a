import { readClientToken } from '../../klarna/client-token.ts';
import { type Location, sightingAt } from '../location.ts';
import { base64Forms } from '../text/base64-text.ts';
import { lookAlikeOfClaims } from './look-alikes.ts';
import { isClientTokenName } from './names.ts';

const sessionIdForms = base64Forms('session_id').map(({ form }) => form);

/**
 * Classifies a text that has the form of a token and reports it to the collector. `foreign` means that the token belongs
 * to somebody else; its payload can still contain a Klarna token.
 */
export function classifyToken(
  token: string,
  name: string,
  location: Location,
  inner: string,
): 'settled' | 'foreign' {
  const at = sightingAt(location, inner);
  const result = readClientToken(token);
  switch (result.kind) {
    case 'client-token':
      location.collector.addSession({ session_id: result.session_id, client_token: token }, at);
      return 'settled';
    case 'documentation-example':
      location.collector.addLookAlike('documentation-example', at);
      return 'settled';
    case 'cut-off':
      // Any token can be cut off. Only one that starts like Klarna's is reported.
      if (mentionsSessionId(token)) location.collector.addLookAlike('client-token-cut-off', at);
      return 'settled';
    case 'other-token': {
      const kind = lookAlikeOfClaims(result.claims, isClientTokenName(name));
      if (kind) location.collector.addLookAlike(kind, at);
      return 'foreign';
    }
    case 'not-a-token':
      return 'settled';
    default:
      return result satisfies never;
  }
}

/** Whether a token can contain the claim `session_id`, without decoding it. A token without it is not a client token. */
export function mentionsSessionId(token: string): boolean {
  return sessionIdForms.some((form) => token.includes(form));
}
