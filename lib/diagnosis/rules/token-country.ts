import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** After a change of country, the old token cannot be used: plugins then create a new session. */
export const tokenCountry = rule({
  id: 'token-country',
  title: 'The token and the session have the same `purchase_country`',
  severity: 'warn',
  about: 'session',
  needs: ['token', 'session'],
  source: initiatePayment,
  judge({ token, session }) {
    const claimed = token.claims.purchase_country;
    const country = session.purchase_country;
    if (!claimed) return [{ outcome: 'could-not-check', why: t`This token has no \`purchase_country\`.` }];
    if (!country)
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer has no \`purchase_country\`.` }];
    if (claimed.toUpperCase() === country.toUpperCase())
      return [{ outcome: 'pass', says: t`The token and the session have the same \`purchase_country\`.` }];
    return [
      {
        outcome: 'warn',
        says: t`The client token was made for a different \`purchase_country\` than the session has now.`,
        advice: t`When the country changes, create a new session and call \`Klarna.Payments.init\` with its token.`,
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
