import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';
import { sessionDetails } from '../sources.ts';

/** The token keeps the amount of the moment in which it was made, and only newer tokens have one. */
export const tokenOrderAmount = rule({
  id: 'token-order-amount',
  title: 'The token’s `order_amount` is the session’s',
  severity: 'warn',
  about: 'session',
  needs: ['token', 'session'],
  source: {
    ...sessionDetails,
    says: 'Claims of observed client tokens, against the session that Klarna returns',
  },
  judge({ token, session: { order_amount, client_token } }) {
    const { order_amount: claimed } = token.claims;
    if (claimed === undefined) {
      return [
        {
          outcome: 'could-not-check',
          why: t`There is no \`order_amount\` in this token: older ones lack it.`,
        },
      ];
    }
    if (typeof order_amount !== 'number') {
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer holds no \`order_amount\`.` }];
    }
    if (claimed === order_amount)
      return [{ outcome: 'pass', says: t`The token has the \`order_amount\` of the session.` }];
    const isCurrent = client_token === token.client_token;
    return [
      {
        outcome: isCurrent ? 'info' : 'warn',
        says: t`The client token was made for an \`order_amount\` of ${claimed}, and the session holds ${order_amount}.`,
        advice: isCurrent
          ? t`The session was updated after the token was made, and Klarna still returns that token. Compare the amount with what the page shows.`
          : t`The page may show an older basket. Give it the token that Klarna returns now, and compare the amount with what the page shows.`,
        path: 'order_amount',
        comparison: {
          expectedIn: t`the client token`,
          expected: claimed,
          actualIn: t`the session`,
          actual: order_amount,
        },
      },
    ];
  },
});
