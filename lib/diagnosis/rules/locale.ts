import { marketOf } from '../../klarna/markets.ts';
import { t } from '../../language/t.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/** `lang-COUNTRY` in either case, or the language alone: both were accepted in recordings. */
const shape = /^([A-Za-z]{2})(?:-([A-Za-z]{2}))?$/;

/** R6 for the locale: its form, its country, and a language that the country has. */
export const locale = rule({
  id: 'locale',
  title: '`locale` is written `sv-SE`, and is one of the purchase country',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: marketSource,
  judge({ session: { locale, purchase_country } }) {
    const path = 'locale';
    if (!locale) {
      return [{ outcome: 'could-not-check', why: t`There is no locale. Klarna takes en-US then.`, path }];
    }
    const [, language = '', country] = shape.exec(locale) ?? [];
    if (language === '') return [wrongShape(locale)];
    const market = marketOf(purchase_country ?? '');
    if (market === undefined || !purchase_country) {
      return [{ outcome: 'could-not-check', why: t`It needs a purchase_country of Klarna Payments.`, path }];
    }
    const languages = market.languages.map((one) => `${one}-${purchase_country.toUpperCase()}`).join(', ');
    const warn = (says: string): Verdict[] => [
      { outcome: 'warn', says, advice: t`For ${purchase_country} Klarna documents ${languages}.`, path },
    ];
    if (country !== undefined && country.toUpperCase() !== purchase_country.toUpperCase()) {
      return warn(t`locale ${locale} is of another country than purchase_country ${purchase_country}.`);
    }
    if (!market.languages.includes(language.toLowerCase())) {
      return warn(t`locale ${locale} is a language that Klarna does not offer in ${purchase_country}.`);
    }
    return [{ outcome: 'pass', says: t`${locale} is a locale of ${purchase_country}.`, path }];
  },
});

function wrongShape(locale: string): Verdict {
  const hyphen = locale.replace('_', '-');
  const underscore = shape.test(hyphen);
  return {
    outcome: 'fail',
    says: underscore
      ? t`locale ${locale} has an underscore, which Klarna refuses.`
      : t`locale is not a language with a country, such as sv-SE.`,
    advice: underscore ? t`Send ${hyphen}.` : t`Send two letters, a hyphen and two letters.`,
    path: 'locale',
  };
}
