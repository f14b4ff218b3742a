import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** After a change of country the old token is of no use: plugins create a new session then. */
export const tokenCountry = rule({
  id: 'token-country',
  title: 'The token’s `purchase_country` is the session’s',
  severity: 'warn',
  about: 'session',
  needs: ['token', 'session'],
  source: initiatePayment,
  judge({ token, session }) {
    const claimed = token.claims.purchase_country;
    const country = session.purchase_country;
    if (!claimed)
      return [{ outcome: 'could-not-check', why: t`There is no \`purchase_country\` in this token.` }];
    if (!country)
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer holds no \`purchase_country\`.` }];
    if (claimed.toUpperCase() === country.toUpperCase())
      return [{ outcome: 'pass', says: t`The token has the \`purchase_country\` of the session.` }];
    return [
      {
        outcome: 'warn',
        says: t`The client token was made for another \`purchase_country\` than the session has now.`,
        advice: t`After a change of country create a new session, and call \`Klarna.Payments.init\` with its token.`,
        path: 'purchase_country',
        comparison: {
          expectedIn: t`the client token`,
          expected: claimed,
          actualIn: t`the session`,
          actual: country,
        },
      },
    ];
  },
});
