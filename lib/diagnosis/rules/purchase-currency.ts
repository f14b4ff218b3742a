import type { KlarnaAnswer } from '../../klarna/klarna-answer.ts';
import { marketOf } from '../../klarna/markets.ts';
import { type RefusalReason, refusedFieldsOf } from '../../klarna/refusal-message.ts';
import { regionOfCountry } from '../../klarna/token-server.ts';
import { type Text, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

type Configured = Extract<RefusalReason, { kind: 'currencies' }>;
const path = 'purchase_currency';

/**
 * Klarna documents only the local currency of a country. An account can have other currencies configured, so another
 * currency is a mistake only once Klarna has refused it. A refused currency that fits is probably not configured.
 */
export const purchaseCurrency = rule({
  id: 'purchase-currency',
  title: '`purchase_currency` is the currency of `purchase_country`, and Klarna does not refuse it',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: marketSource,
  judge({ session: { purchase_country, purchase_currency }, answer }) {
    const market = marketOf(purchase_country ?? '');
    if (market === undefined || !purchase_country || !purchase_currency) {
      return [
        {
          outcome: 'could-not-check',
          why: t`This check needs \`purchase_currency\`, and a \`purchase_country\` that Klarna Payments supports.`,
          path,
        },
      ];
    }
    const country = purchase_country.toUpperCase();
    const currency = purchase_currency.toUpperCase().slice(0, 20);
    const refusal = refusalOf(answer);
    if (refusal?.kind === 'currencies') return [notConfigured(currency, refusal)];
    if (market.currency !== currency) return [otherCurrency(currency, country, market.currency, refusal)];
    const wentElsewhere = answer?.server !== undefined && answer.server.region !== regionOfCountry(country);
    if (refusal === undefined || wentElsewhere)
      return [{ outcome: 'pass', says: t`${currency} is the currency of ${country}.`, path }];
    return [
      {
        outcome: 'fail',
        says: t`${currency} is the currency of ${country}, but Klarna refused it. It is probably not configured for the merchant account.`,
        advice: t`Ask Klarna whether the account has ${currency} for ${country}, or use an account that has. Check that the credential and the host are those of that account.`,
        path,
      },
    ];
  },
});

/** How Klarna refused the currency: with the currencies of the account, or without a reason. */
function refusalOf(answer: KlarnaAnswer | undefined): Configured | { kind: 'no-reason' } | undefined {
  const refused = refusedFieldsOf(answer?.error.error_messages ?? []).find((field) => field.path === path);
  if (refused === undefined) return undefined;
  return refused.reason?.kind === 'currencies' ? refused.reason : { kind: 'no-reason' };
}

function otherCurrency(
  currency: string,
  country: string,
  usual: string,
  refusal: { kind: 'no-reason' } | undefined,
): Verdict {
  return {
    // The API description requires three letters.
    outcome: refusal === undefined && /^[A-Z]{3}$/.test(currency) ? 'warn' : 'fail',
    says:
      refusal === undefined
        ? t`\`purchase_currency\` is ${currency}. For ${country}, Klarna documents only ${usual}.`
        : t`Klarna refused ${currency}. For ${country}, it documents only ${usual}.`,
    advice:
      refusal === undefined
        ? t`Use ${usual} in that country, unless Klarna has set up the other currency for your account.`
        : t`Use ${usual} in that country, with amounts in ${usual}, or do not offer Klarna with ${currency} there.`,
    path,
  };
}

/** Klarna named the billing country and the currencies of the account. */
function notConfigured(currency: string, { billing_country, configured, words }: Configured): Verdict {
  const isCutOff = /…|\.\.\./.test(words);
  if (isCutOff && !configured.includes(currency)) {
    return {
      outcome: 'fail',
      says: t`Klarna refused ${currency} for a billing address in ${billing_country}. The currencies of the account begin with ${configured.join(', ')}.`,
      advice: t`Ask Klarna whether the account has ${currency} for ${billing_country}.`,
      path,
    };
  }
  const usual = marketOf(billing_country)?.currency;
  const has = configured.includes(currency);
  const listed = configured.join(', ');
  const advice: Text =
    usual === undefined || usual === currency
      ? t`Ask Klarna to add ${currency} for ${billing_country} to the account, or use an account that has it.`
      : configured.includes(usual)
        ? t`Send ${usual} for a billing address in ${billing_country}, with amounts in ${usual}.`
        : t`Ask Klarna to add ${usual} for ${billing_country} to the account, or do not offer Klarna there.`;
  return {
    outcome: 'fail',
    says: has
      ? t`The merchant account has ${currency}, but Klarna does not accept it for a billing address in ${billing_country}.`
      : t`The merchant account does not have ${currency}. It has ${listed}. The billing address is in ${billing_country}.`,
    advice,
    path,
  };
}
