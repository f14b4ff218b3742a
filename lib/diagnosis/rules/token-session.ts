import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** A shop that mixes tokens and ids of two sessions, or a page that was kept from before. */
export const tokenSession = rule({
  id: 'token-session',
  title: 'The page’s client token names the session that was read',
  severity: 'fail',
  about: 'page',
  needs: ['token', 'snapshot'],
  source: initiatePayment,
  judge({ token, snapshot }) {
    const { session_id } = token.claims;
    if (session_id === snapshot.session_id) {
      return [{ outcome: 'pass', says: t`The token names the session that was read.` }];
    }
    return [
      {
        outcome: 'fail',
        says: t`The page’s client token names another session than the one that was read.`,
        advice: t`Give the page the \`client_token\` of this session, or read the session of the token.`,
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
