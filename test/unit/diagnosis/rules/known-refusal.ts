import type { Known } from '../../../../lib/diagnosis/known.ts';
import type { ApiServer } from '../../../../lib/klarna/api-server.ts';
import { knownBody } from '../example.ts';

/** Known is a body, and that Klarna's server refused it with a message. */
export function knownRefusal(
  body: Record<string, unknown>,
  message: string | undefined,
  server?: ApiServer,
  status?: number,
): Known {
  const error = { error_messages: message === undefined ? [] : [message] };
  return { ...knownBody(body), answer: { error, status, operation: 'create-session', server } };
}

export const playgroundEu = { environment: 'playground', region: 'eu' } as const;
export const playgroundNa = { environment: 'playground', region: 'na' } as const;
