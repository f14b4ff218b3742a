import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** A shop can mix up the tokens and ids of two sessions, or a page can come from a cache. */
export const tokenSession = rule({
  id: 'token-session',
  title: 'The page’s client token is for the session that was read',
  severity: 'fail',
  about: 'page',
  needs: ['token', 'snapshot'],
  source: initiatePayment,
  judge({ token, snapshot }) {
    const { session_id } = token.claims;
    if (session_id === snapshot.session_id) {
      return [{ outcome: 'pass', says: t`The token is for the session that was read.` }];
    }
    return [
      {
        outcome: 'fail',
        says: t`The page’s client token is for a different session than the one that was read.`,
        advice: t`Give the page the \`client_token\` of this session, or read the session that the token is for.`,
        comparison: {
          expectedIn: t`the session that was read`,
          expected: snapshot.session_id,
          actualIn: t`the client token`,
          actual: session_id,
        },
      },
    ];
  },
});
