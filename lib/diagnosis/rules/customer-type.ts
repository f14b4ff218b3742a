import { businessCountries } from '../../klarna/markets.ts';
import { joinedText, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { bodyOf } from '../known.ts';
import { rule } from '../rule.ts';
import { businessSource } from '../sources.ts';

/** A session of a business customer has no way to pay in a country where Klarna offers none. */
export const customerType = rule({
  id: 'customer-type',
  title:
    'Klarna has payments for business customers in the country of a session with `customer.type: organization`',
  severity: 'warn',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: businessSource,
  judge(known) {
    const { customer, purchase_country, billing_address } = known.session;
    const country = (billing_address?.country || purchase_country || '').toUpperCase();
    const verdicts = optionOfCheckout(bodyOf(known));
    if (customer?.type !== 'organization' || country === '') return verdicts;
    const path = 'customer.type';
    return businessCountries.includes(country)
      ? [...verdicts, { outcome: 'pass', says: t`Klarna documents business customers in ${country}.`, path }]
      : [
          ...verdicts,
          {
            outcome: 'warn',
            says: t`\`customer.type\` is \`organization\`, but Klarna documents no business customers in ${country.slice(0, 20)}.`,
            advice: t`Klarna may offer nothing for this session. Leave \`customer.type\` out for consumers. Klarna documents business customers in ${businessCountries.join(', ')}.`,
            path,
          },
        ];
  },
});

/** Klarna Checkout lists the kinds of customers in an option. Klarna Payments does not have it. */
function optionOfCheckout(body: unknown): Verdict[] {
  const options = isObject(body) ? body.options : undefined;
  if (!isObject(options) || options.allowed_customer_types === undefined) return [];
  const says = t`\`options.allowed_customer_types\` is an option of Klarna Checkout. Klarna Payments does not document it.`;
  return [
    {
      outcome: 'warn',
      says: Array.isArray(options.allowed_customer_types)
        ? says
        : joinedText([says, t`Klarna Checkout takes a list there.`], ' '),
      advice: t`Remove it. For business customers, send \`customer.type\` \`organization\`.`,
      path: 'options.allowed_customer_types',
    },
  ];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
