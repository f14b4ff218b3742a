import { marketOf } from '../../klarna/markets.ts';
import { type Text, t, verbatim } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/** Checks that Klarna Payments supports the country, and that the billing address is in it. */
export const purchaseCountry = rule({
  id: 'purchase-country',
  title: 'Klarna Payments supports `purchase_country`, and the billing address is in that country',
  severity: 'fail',
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
          outcome: isTwoLetters(purchase_country) ? 'warn' : 'fail',
          says: t`\`purchase_country\` is ${purchase_country.slice(0, 20)}. Klarna does not document this country.`,
          advice: adviceFor(purchase_country),
          path: 'purchase_country',
        },
      ];
    }
    const billing = billing_address?.country;
    // The check of the fields' forms judges any other code.
    if (billing && isTwoLetters(billing) && billing.toUpperCase() !== purchase_country.toUpperCase()) {
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

/** The form that the API description requires. Another one is a mistake in any country. */
function isTwoLetters(country: string): boolean {
  return /^[A-Za-z]{2}$/.test(country);
}

/** Codes that are used for countries but are not theirs in ISO 3166: of the European Union's lists, and of three letters. */
const otherCodes: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  ...{ AUS: 'AU', AUT: 'AT', BEL: 'BE', CAN: 'CA', CHE: 'CH', CZE: 'CZ', DEU: 'DE', DNK: 'DK', ESP: 'ES' },
  ...{ FIN: 'FI', FRA: 'FR', GBR: 'GB', GRC: 'GR', HUN: 'HU', IRL: 'IE', ITA: 'IT', MEX: 'MX', NLD: 'NL' },
  ...{ NOR: 'NO', NZL: 'NZ', POL: 'PL', PRT: 'PT', ROU: 'RO', SVK: 'SK', SWE: 'SE', USA: 'US' },
};

function adviceFor(country: string): Text {
  const code = country.toUpperCase();
  return Object.hasOwn(otherCodes, code)
    ? t`Send ${otherCodes[code] ?? code}, the two-letter code of that country (ISO 3166 alpha-2).`
    : t`Send the two-letter code of the country where the shopper buys. If Klarna added it recently, check Klarna’s documentation.`;
}
