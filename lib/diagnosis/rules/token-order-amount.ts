import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { sessionDetails } from '../sources.ts';

/** The token keeps the amount from the time when it was made. Only newer tokens have one. */
export const tokenOrderAmount = rule({
  id: 'token-order-amount',
  title: 'The token and the session have the same `order_amount`',
  severity: 'warn',
  about: 'session',
  needs: ['token', 'session'],
  source: {
    ...sessionDetails,
    says: 'Claims of observed client tokens, compared with the session that Klarna returns',
  },
  judge({ token, session: { order_amount, client_token } }) {
    const { order_amount: claimed } = token.claims;
    if (claimed === undefined) {
      return [
        {
          outcome: 'could-not-check',
          why: t`This token has no \`order_amount\`. Older tokens do not have it.`,
        },
      ];
    }
    if (typeof order_amount !== 'number') {
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer has no \`order_amount\`.` }];
    }
    if (claimed === order_amount)
      return [{ outcome: 'pass', says: t`The token and the session have the same \`order_amount\`.` }];
    const isCurrent = client_token === token.client_token;
    return [
      {
        outcome: isCurrent ? 'info' : 'warn',
        says: t`The client token was made for an \`order_amount\` of ${claimed}, but the session has ${order_amount}.`,
        advice: isCurrent
          ? t`The session was updated after the token was made, and Klarna still returns that token. Compare with the amount that the page shows.`
          : t`The page may show an older cart. Give it the token that Klarna returns now, and compare with the amount that the page shows.`,
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
