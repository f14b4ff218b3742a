import { marketOf } from '../../klarna/markets.ts';
import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/** A country Klarna Payments sells in, and the one the bill goes to. */
export const purchaseCountry = rule({
  id: 'purchase-country',
  title: '`purchase_country` is a country of Klarna Payments, and the billing address is there',
  severity: 'warn',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: marketSource,
  judge({ session: { purchase_country, billing_address } }) {
    if (!purchase_country) {
      return [
        { outcome: 'could-not-check', why: t`There is no purchase_country.`, path: 'purchase_country' },
      ];
    }
    if (marketOf(purchase_country) === undefined) {
      return [
        {
          outcome: 'warn',
          says: t`purchase_country is ${purchase_country.slice(0, 20)}, which is none of the countries Klarna documents.`,
          advice: t`Send the two-letter code of the country the shopper buys in. Lists change: look it up if it is new.`,
          path: 'purchase_country',
        },
      ];
    }
    const billing = billing_address?.country;
    if (billing && billing.toUpperCase() !== purchase_country.toUpperCase()) {
      return [
        {
          outcome: 'warn',
          says: t`billing_address.country is another country than purchase_country, and Klarna goes by the billing address.`,
          advice: t`Create a new session when the shopper changes the country: methods, currency and locale follow it.`,
          path: 'billing_address.country',
          comparison: {
            expectedIn: 'purchase_country',
            expected: purchase_country,
            actualIn: 'billing_address.country',
            actual: billing,
          },
        },
      ];
    }
    return [
      {
        outcome: 'pass',
        says: t`${purchase_country} is a country of Klarna Payments.`,
        path: 'purchase_country',
      },
    ];
  },
});
