import { marketOf } from '../../klarna/markets.ts';
import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/**
 * Klarna documents only the local currency of a country. An account can have other currencies configured, so another
 * currency is a mistake only once Klarna has refused it.
 */
export const purchaseCurrency = rule({
  id: 'purchase-currency',
  title: '`purchase_currency` is the currency of `purchase_country`',
  severity: 'warn',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: marketSource,
  judge({ session: { purchase_country, purchase_currency } }) {
    const market = marketOf(purchase_country ?? '');
    if (market === undefined || !purchase_country || !purchase_currency) {
      return [
        {
          outcome: 'could-not-check',
          why: t`This check needs \`purchase_currency\`, and a \`purchase_country\` that Klarna Payments supports.`,
          path: 'purchase_currency',
        },
      ];
    }
    if (market.currency === purchase_currency.toUpperCase()) {
      return [
        {
          outcome: 'pass',
          says: t`${market.currency} is the currency of ${purchase_country}.`,
          path: 'purchase_currency',
        },
      ];
    }
    return [
      {
        outcome: 'warn',
        says: t`\`purchase_currency\` is ${purchase_currency.slice(0, 20)}. For ${purchase_country}, Klarna documents only ${market.currency}.`,
        advice: t`Use ${market.currency} in that country, unless Klarna has set up the other currency for your account.`,
        path: 'purchase_currency',
      },
    ];
  },
});
