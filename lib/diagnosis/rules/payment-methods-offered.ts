import { businessCountries, marketOf } from '../../klarna/markets.ts';
import { isAuthorized, type PaymentSession } from '../../klarna/session.ts';
import { joinedText, type Text, t } from '../../language/text.ts';
import { namesOf, offeredIn } from '../calls/categories.ts';
import { bodyOf } from '../known.ts';
import { rule } from '../rule.ts';
import { apiDescription } from '../sources.ts';

/**
 * Without a payment method category, nothing can be shown to the shopper. Klarna gives no reason; the rule lists what in
 * the session itself can be one. An authorized or completed session is past that point.
 */
export const paymentMethodsOffered = rule({
  id: 'payment-methods-offered',
  title: 'Klarna offers at least one payment method category for the session',
  severity: 'warn',
  about: 'session',
  needs: ['session'],
  source: {
    ...apiDescription,
    says: 'Klarna Payments API description: `payment_method_categories` are the categories available for the session',
  },
  judge(known) {
    const { session } = known;
    const path = 'payment_method_categories';
    const offered = offeredIn(session);
    if (offered !== undefined && offered.length > 0)
      return [{ outcome: 'pass', says: t`Klarna offers ${namesOf(offered)}.`, path }];
    if (isAuthorized(session)) {
      const why = t`The session is authorized or completed. Klarna need not offer payment methods any more.`;
      return [{ outcome: 'could-not-check', why, path }];
    }
    if (hasUnknownForm(bodyOf(known))) {
      const why = t`\`payment_method_categories\` has a form that this check does not know.`;
      return [{ outcome: 'could-not-check', why, path }];
    }
    return [
      {
        outcome: 'warn',
        says:
          offered === undefined
            ? t`Klarna’s answer has no \`payment_method_categories\`. Without one, Klarna offers no way to pay, and nothing can be shown.`
            : t`\`payment_method_categories\` is empty: Klarna offers no way to pay for this session, so nothing can be shown.`,
        advice: joinedText([...explanation(session), nextStep], ' '),
        path,
      },
    ];
  },
});

const nextStep = t`Klarna’s support can say which payment methods the account has for this country, currency, amount and kind of customer.`;

/** Whether there is a value that is no list, or a list whose items name no category. */
function hasUnknownForm(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('payment_method_categories' in body)) return false;
  const value = body.payment_method_categories;
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function explanation(session: PaymentSession): Text[] {
  const reasons = reasonsIn(session);
  return reasons.length > 0
    ? [t`What in the session can explain it:`, ...reasons]
    : [t`The session itself shows no reason.`];
}

/** What in a session can be the reason why Klarna offers nothing. The most certain first. */
function reasonsIn(session: PaymentSession): Text[] {
  const { purchase_country, purchase_currency, billing_address, customer } = session;
  const { locale = '', intent = '' } = session;
  const { order_amount, custom_payment_method_ids, acquiring_channel } = session;
  // "The billing country always overrides purchase country if the values are different" (API description).
  const country = (billing_address?.country || purchase_country || '').toUpperCase().slice(0, 20);
  const market = marketOf(country);
  const currency = purchase_currency?.toUpperCase().slice(0, 20);
  const reasons: Text[] = [];
  if (country !== '' && market === undefined)
    reasons.push(t`Klarna Payments does not document the country ${country}.`);
  if (customer?.type === 'organization') {
    reasons.push(
      businessCountries.includes(country)
        ? t`\`customer.type\` is \`organization\`: the account needs payment methods for business customers.`
        : t`\`customer.type\` is \`organization\`, and Klarna documents no business customers in ${country || '?'}.`,
    );
  }
  if (market !== undefined && currency && currency !== market.currency)
    reasons.push(
      t`\`purchase_currency\` is ${currency}, but the currency of ${country} is ${market.currency}.`,
    );
  const [, language = '', localeCountry] = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/i.exec(locale ?? '') ?? [];
  const fits = localeCountry === undefined || localeCountry.toUpperCase() === country;
  if (
    market !== undefined &&
    locale &&
    language !== '' &&
    !(fits && market.languages.includes(language.toLowerCase()))
  )
    reasons.push(t`\`locale\` is ${locale}, which Klarna does not document for ${country}.`);
  const tokenizes = intent?.includes('tokenize');
  if (order_amount === 0 && !tokenizes)
    reasons.push(t`\`order_amount\` is 0. Klarna documents that only for \`intent\` \`tokenize\`.`);
  if (intent && tokenizes)
    reasons.push(t`\`intent\` is \`${intent}\`: the account must be allowed to create customer tokens.`);
  const ids = custom_payment_method_ids?.filter((id) => typeof id === 'string') ?? [];
  if (ids.length > 0)
    reasons.push(
      t`\`custom_payment_method_ids\` limits the offer to ids that are configured for the account.`,
    );
  if (acquiring_channel && acquiring_channel !== 'ECOMMERCE')
    reasons.push(
      t`\`acquiring_channel\` is ${acquiring_channel.slice(0, 20)}: Klarna offers that only by agreement.`,
    );
  return reasons;
}
