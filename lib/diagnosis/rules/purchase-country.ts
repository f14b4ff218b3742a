import { marketOf } from '../../klarna/markets.ts';
import { t, verbatim } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/** Checks that Klarna Payments supports the country, and that the billing address is in it. */
export const purchaseCountry = rule({
  id: 'purchase-country',
  title: 'Klarna Payments supports `purchase_country`, and the billing address is in that country',
  severity: 'warn',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: marketSource,
  judge({ session: { purchase_country, billing_address } }) {
    if (!purchase_country) {
      return [
        { outcome: 'could-not-check', why: t`There is no \`purchase_country\`.`, path: 'purchase_country' },
      ];
    }
    if (marketOf(purchase_country) === undefined) {
      return [
        {
          outcome: 'warn',
          says: t`\`purchase_country\` is ${purchase_country.slice(0, 20)}. Klarna does not document this country.`,
          advice: t`Send the two-letter code of the country where the shopper buys. If Klarna added it recently, check Klarna’s documentation.`,
          path: 'purchase_country',
        },
      ];
    }
    const billing = billing_address?.country;
    if (billing && billing.toUpperCase() !== purchase_country.toUpperCase()) {
      return [
        {
          outcome: 'warn',
          says: t`\`billing_address.country\` differs from \`purchase_country\`. Klarna goes by the billing address.`,
          advice: t`Create a new session when the shopper changes the country: payment methods, currency and \`locale\` depend on it.`,
          path: 'billing_address.country',
          comparison: {
            expectedIn: verbatim('purchase_country'),
            expected: purchase_country,
            actualIn: verbatim('billing_address.country'),
            actual: billing,
          },
        },
      ];
    }
    return [
      {
        outcome: 'pass',
        says: t`Klarna Payments supports ${purchase_country}.`,
        path: 'purchase_country',
      },
    ];
  },
});
