import { type ClientTokenClaims, readClientToken } from '../../klarna/client-token.ts';
import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';
import { sessionDetails } from '../sources.ts';

/** Claims that say what the shopper will see; the others have no documented meaning. */
const telling = ['purchase_country', 'language', 'order_amount', 'environment', 'region'] as const;

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
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer holds no \`client_token\`.` }];
    if (client_token === token.client_token) {
      return [{ outcome: 'pass', says: t`Klarna returns the token that the page has.` }];
    }
    const returned = readClientToken(client_token);
    if (returned.kind !== 'client-token') {
      return [
        { outcome: 'could-not-check', why: t`The \`client_token\` of Klarna’s answer cannot be read.` },
      ];
    }
    if (returned.session_id !== token.claims.session_id) {
      return [
        {
          outcome: 'fail',
          says: t`Klarna’s answer holds the token of another session than the page’s token.`,
          advice: t`The page was kept from before, or a cache answered it: load it anew, and let no cache keep it.`,
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
            ? t`The page has another token of this session than Klarna returns now. They differ in ${changed.map((claim) => `\`${claim}\``).join(', ')}.`
            : t`The page has another token of this session than Klarna returns now; they claim the same.`,
        advice: t`Give the page the token of the newest answer after the session was created anew or changed.`,
        path: 'client_token',
      },
    ];
  },
});

function changedClaims(page: ClientTokenClaims, returned: ClientTokenClaims): string[] {
  return telling.filter((claim) => page[claim] !== returned[claim]);
}
