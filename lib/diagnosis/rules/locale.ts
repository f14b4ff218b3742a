import { marketOf } from '../../klarna/markets.ts';
import { type Text, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/** `lang-COUNTRY` in upper or lower case, or the language alone: recordings show that Klarna accepts both. */
const shape = /^([A-Za-z]{2})(?:-([A-Za-z]{2}))?$/;

/** Checks the form of the locale, its country, and whether Klarna offers its language in that country. */
export const locale = rule({
  id: 'locale',
  title: '`locale` has the form `sv-SE` and belongs to the purchase country',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: marketSource,
  judge({ session: { locale, purchase_country } }) {
    const path = 'locale';
    if (!locale) {
      return [
        { outcome: 'could-not-check', why: t`There is no \`locale\`. Klarna then uses \`en-US\`.`, path },
      ];
    }
    const [, language = '', country] = shape.exec(locale) ?? [];
    if (language === '') return [wrongShape(locale)];
    const market = marketOf(purchase_country ?? '');
    if (market === undefined || !purchase_country) {
      return [
        {
          outcome: 'could-not-check',
          why: t`This check needs a \`purchase_country\` that Klarna Payments supports.`,
          path,
        },
      ];
    }
    const languages = market.languages.map((one) => `${one}-${purchase_country.toUpperCase()}`).join(', ');
    const warn = (says: Text): Verdict[] => [
      { outcome: 'warn', says, advice: t`For ${purchase_country} Klarna documents ${languages}.`, path },
    ];
    if (country !== undefined && country.toUpperCase() !== purchase_country.toUpperCase()) {
      return warn(
        t`\`locale\` ${locale} is for a different country than \`purchase_country\` ${purchase_country}.`,
      );
    }
    if (!market.languages.includes(language.toLowerCase())) {
      return warn(
        t`\`locale\` ${locale} is in a language that Klarna does not offer in ${purchase_country}.`,
      );
    }
    return [{ outcome: 'pass', says: t`${locale} is a valid \`locale\` for ${purchase_country}.`, path }];
  },
});

function wrongShape(locale: string): Verdict {
  const hyphen = locale.replace('_', '-');
  const underscore = shape.test(hyphen);
  return {
    outcome: 'fail',
    says: underscore
      ? t`\`locale\` ${locale} has an underscore. Klarna refuses that.`
      : t`\`locale\` is not a language and a country, like \`sv-SE\`.`,
    advice: underscore ? t`Send ${hyphen}.` : t`Send two letters, a hyphen and two more letters.`,
    path: 'locale',
  };
}
