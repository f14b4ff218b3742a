import { type ClientTokenClaims, readClientToken } from '../../klarna/client-token.ts';
import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { sessionDetails } from '../sources.ts';

/** Claims that decide what the shopper sees. The other claims have no documented meaning. */
const comparedClaims = ['purchase_country', 'language', 'order_amount', 'environment', 'region'] as const;

/** Klarna returns the session's token on every read. Tokens themselves are never shown. */
export const pageToken = rule({
  id: 'page-token',
  title: 'The page’s client token is the one that Klarna returns for the session',
  severity: 'fail',
  about: 'page',
  needs: ['token', 'session'],
  source: sessionDetails,
  judge({ token, session }) {
    const { client_token } = session;
    if (!client_token)
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer has no \`client_token\`.` }];
    if (client_token === token.client_token) {
      return [{ outcome: 'pass', says: t`The page has the client token that Klarna returns.` }];
    }
    const returned = readClientToken(client_token);
    if (returned.kind !== 'client-token') {
      return [
        { outcome: 'could-not-check', why: t`The \`client_token\` in Klarna’s answer cannot be read.` },
      ];
    }
    if (returned.session_id !== token.claims.session_id) {
      return [
        {
          outcome: 'fail',
          says: t`Klarna’s answer has a client token for a different session than the page’s token.`,
          advice: t`The page may come from a cache. Reload it, and send \`Cache-Control: no-store\` for checkout pages.`,
          path: 'client_token',
          comparison: {
            expectedIn: t`the token that Klarna returns`,
            expected: returned.session_id,
            actualIn: t`the page’s token`,
            actual: token.claims.session_id,
          },
        },
      ];
    }
    const changed = changedClaims(token.claims, returned.claims);
    return [
      {
        outcome: changed.length > 0 ? 'warn' : 'info',
        says:
          changed.length > 0
            ? t`The page’s client token for this session is not the one that Klarna returns now. They differ in ${changed.map((claim) => `\`${claim}\``).join(', ')}.`
            : t`The page’s client token for this session is not the one that Klarna returns now. Their claims are the same.`,
        advice: t`After you create or update a session, give the page the client token of the latest answer.`,
        path: 'client_token',
      },
    ];
  },
});

function changedClaims(page: ClientTokenClaims, returned: ClientTokenClaims): string[] {
  return comparedClaims.filter((claim) => page[claim] !== returned[claim]);
}
