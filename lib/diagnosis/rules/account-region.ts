import { type ApiServer, apiOrigin, regionNames } from '../../klarna/api-server.ts';
import { marketOf } from '../../klarna/markets.ts';
import { refusedFieldsOf } from '../../klarna/refusal-message.ts';
import type { PaymentSession } from '../../klarna/session.ts';
import { regionOfCountry } from '../../klarna/token-server.ts';
import { type Text, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';

/** The fields that Klarna refuses when the account cannot sell in the country of a body. */
const ofAccount = ['purchase_country', 'purchase_currency'];

/**
 * Each region has accounts, countries and a host of its own. A body for another region's country is refused field by field,
 * or with a 401 because the host does not know the credential.
 */
export const accountRegion = rule({
  id: 'account-region',
  title: 'A refused request went to the host of the region that `purchase_country` belongs to',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: {
    says: 'Klarna, “API URLs”: one host for each region; and a published refusal of a US body by the European host',
    url: 'https://docs.klarna.com/api/api-urls/',
  },
  judge({ session, answer }) {
    const asked = answer?.server;
    if (answer === undefined || asked === undefined) return [];
    const { purchase_country: country } = session;
    const region = regionOfCountry(country ?? undefined);
    const paths = refusedFieldsOf(answer.error.error_messages)
      .map(({ path }) => path)
      .filter((path) => ofAccount.includes(path));
    const unauthorized = answer.status === 401;
    if (!country || region === undefined || (paths.length === 0 && !unauthorized)) return [];
    if (region === asked.region) {
      const says = t`The request went to ${hostOf(asked)}, the host for ${country}.`;
      return [{ outcome: 'pass', says, path: 'purchase_country' }];
    }
    const right = { ...asked, region };
    return unauthorized
      ? [unknownThere(country, asked, right)]
      : paths.map((path) => refused(path, session, country, asked, right));
  },
});

function hostOf(server: ApiServer): string {
  return new URL(apiOrigin(server)).host;
}

function refused(
  path: string,
  { purchase_currency: currency }: PaymentSession,
  country: string,
  asked: ApiServer,
  right: ApiServer,
): Verdict {
  const isCurrency = path === 'purchase_currency';
  const fits = isCurrency && currency && marketOf(country)?.currency === currency.toUpperCase();
  const wrongHost: Text = t`The body is for ${country}, but the request went to the ${regionNames[asked.region]} host, ${hostOf(asked)}. Accounts for ${country} are on ${hostOf(right)}.`;
  return {
    outcome: 'fail',
    says: fits
      ? t`${currency} is the currency of ${country}, but the request went to the ${regionNames[asked.region]} host, ${hostOf(asked)}. Accounts for ${country} are on ${hostOf(right)}; the account that was used does not take ${currency} here.`
      : wrongHost,
    advice: t`Send the request to ${hostOf(right)} with a credential of an account for ${country}. To sell to ${country} with the account that was used, ask Klarna to configure it for that.`,
    path,
  };
}

function unknownThere(country: string, asked: ApiServer, right: ApiServer): Verdict {
  return {
    outcome: 'warn',
    says: t`The body is for ${country}, but the request went to the ${regionNames[asked.region]} host, ${hostOf(asked)}. A credential of an account for ${country} is unknown there.`,
    advice: t`If the account is for ${country}, send the request to ${hostOf(right)}.`,
    path: 'purchase_country',
  };
}
