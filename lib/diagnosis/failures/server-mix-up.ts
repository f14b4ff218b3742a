import { type ApiServer, sameServer, serverName } from '../../klarna/api-server.ts';
import { serverOfToken } from '../../klarna/token-server.ts';
import { type Text, t } from '../../language/text.ts';
import type { FailureFacts } from './likely-cause.ts';

/** How the server that was asked agrees with what the page's token says of the session's. */
export type ServerMixUp =
  | { kind: 'same' }
  /** `session` is where the session lives, in words, as far as the token says it. */
  | { kind: 'other'; session: string }
  | { kind: 'not-said' };

/** Compares the server of a failed read with the token's. Half an answer counts: one that contradicts is enough. */
export function serverMixUp(asked: ApiServer | undefined, { claims }: FailureFacts): ServerMixUp {
  if (asked === undefined || claims === undefined) return { kind: 'not-said' };
  const { environment, region } = serverOfToken(claims);
  const session: ApiServer = {
    environment: environment ?? asked.environment,
    region: region ?? asked.region,
  };
  if (!sameServer(session, asked)) return { kind: 'other', session: serverName(session) };
  return { kind: environment !== undefined && region !== undefined ? 'same' : 'not-said' };
}

/**
 * What the beginning of a user name says against the server it was saved for, in words. Of the user names seen in
 * public, those of the playground begin with PK or PN, those of production with K or N; N is North America. That is
 * no rule of Klarna's, so it is a hint and never a gate.
 */
export function prefixMismatch(maskedUsername: string, { environment, region }: ApiServer): Text | undefined {
  const [, playground, letter] = /^(P?)([KN])\d/.exec(maskedUsername) ?? [];
  if (letter === undefined) return undefined;
  const beginning = `${playground}${letter}`;
  const seenIn = playground === 'P' ? 'playground' : 'production';
  if (seenIn !== environment) {
    return t`So far, user names that start with ${beginning} were seen only in ${seenIn}, but this one is saved for ${environment}.`;
  }
  if ((letter === 'N') === (region === 'na')) return undefined;
  return letter === 'N'
    ? t`So far, user names that start with ${beginning} were seen only in North America.`
    : t`So far, user names that start with ${beginning} were seen only outside North America.`;
}
