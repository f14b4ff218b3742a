import { marketOf } from '../../klarna/markets.ts';
import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/** Klarna accepts only the local currency of the country. */
export const purchaseCurrency = rule({
  id: 'purchase-currency',
  title: '`purchase_currency` is the currency of `purchase_country`',
  severity: 'fail',
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
        outcome: 'fail',
        says: t`\`purchase_currency\` is ${purchase_currency.slice(0, 20)}. In ${purchase_country}, Klarna accepts only ${market.currency}.`,
        advice: t`Use ${market.currency} in that country, or offer Klarna only where currency and country match.`,
        path: 'purchase_currency',
      },
    ];
  },
});
