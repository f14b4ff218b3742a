import { type Market, marketOf } from '../../klarna/markets.ts';
import type { PaymentSession } from '../../klarna/session.ts';
import { type Text, t } from '../../language/text.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';
import { marketSource } from '../sources.ts';

/** `lang-COUNTRY` in upper or lower case, or the language alone: recordings show that Klarna accepts both. */
const shape = /^([A-Za-z]{2})(?:-([A-Za-z]{2}))?$/;
const path = 'locale';

/** Checks the form of the locale, its country, whether Klarna offers its language there, and the letters of addresses. */
export const locale = rule({
  id: 'locale',
  title: '`locale` has the form `sv-SE` and belongs to the purchase country',
  severity: 'fail',
  about: 'session',
  needs: ['session'],
  appliesToBodies: true,
  source: marketSource,
  judge({ session }) {
    const { locale, purchase_country } = session;
    if (!locale) {
      return [
        { outcome: 'could-not-check', why: t`There is no \`locale\`. Klarna then uses \`en-US\`.`, path },
      ];
    }
    const market = marketOf(purchase_country ?? '');
    const [, language = '', country] = shape.exec(locale) ?? [];
    if (language === '') return [wrongShape(locale, purchase_country ?? undefined, market)];
    if (market === undefined || !purchase_country) {
      return [
        {
          outcome: 'could-not-check',
          why: t`This check needs a \`purchase_country\` that Klarna Payments supports.`,
          path,
        },
      ];
    }
    const warn = (says: Text): Verdict[] => [
      { outcome: 'warn', says, advice: documented(purchase_country, market), path },
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
    const greek = language.toLowerCase() === 'el' ? undefined : greekIn(session);
    if (greek !== undefined && purchase_country.toUpperCase() === 'GR') return [wrongLetters(locale, greek)];
    return [{ outcome: 'pass', says: t`${locale} is a valid \`locale\` for ${purchase_country}.`, path }];
  },
});

function documented(country: string, market: Market): Text {
  return t`For ${country} Klarna documents ${localesOf(country, market)}.`;
}

function localesOf(country: string, { languages }: Market): string {
  return languages.map((language) => `${language}-${country.toUpperCase()}`).join(', ');
}

/** Locales of other systems: `en_GB`, `de_DE_formal`, `en_US.UTF-8`, `ca_ES@valencia`; and with a script: `zh-Hans-CN`. */
const ofSystems = /^([A-Za-z]{2})_([A-Za-z]{2})(?:[_.@-][\w.@-]*)?$/;
const withScript = /^([A-Za-z]{2})[-_]([A-Za-z]{4})(?:[-_]([A-Za-z]{2}))?$/;
/** A language and a country with more after it: `de-DE-formal`, `en-US-POSIX`. */
const withMore = /^([A-Za-z]{2})-([A-Za-z]{2})[-_.@]\S+$/;

function wrongShape(
  locale: string,
  purchaseCountry: string | undefined,
  market: Market | undefined,
): Verdict {
  const shown = locale.slice(0, 40);
  const [, script] = withScript.exec(locale)?.slice(1) ?? [];
  const [language, country] =
    ofSystems.exec(locale)?.slice(1) ?? withMore.exec(locale)?.slice(1) ?? scriptless(locale) ?? [];
  return {
    outcome: 'fail',
    says: script
      ? t`\`locale\` ${shown} names a script (${script}). Klarna’s format has only a language and a country.`
      : locale.includes('_') && language !== undefined
        ? t`\`locale\` ${shown} has an underscore. Klarna refuses that.`
        : language !== undefined
          ? t`\`locale\` ${shown} has more than a language and a country.`
          : t`\`locale\` is not a language and a country, like \`sv-SE\`.`,
    advice: sendInstead(language, country, purchaseCountry, market),
    path,
  };
}

function scriptless(locale: string): (string | undefined)[] | undefined {
  const parts = withScript.exec(locale);
  return parts === null ? undefined : [parts[1], parts[3]];
}

/** A locale of the same language that Klarna documents for the purchase country; otherwise those that it documents. */
function sendInstead(
  language: string | undefined,
  country: string | undefined,
  purchaseCountry: string | undefined,
  market: Market | undefined,
): Text {
  if (market !== undefined && purchaseCountry !== undefined) {
    return language !== undefined && market.languages.includes(language.toLowerCase())
      ? t`Send ${`${language.toLowerCase()}-${purchaseCountry.toUpperCase()}`}.`
      : documented(purchaseCountry, market);
  }
  return language !== undefined && country !== undefined
    ? t`Send ${`${language.toLowerCase()}-${country.toUpperCase()}`}.`
    : t`Send two letters, a hyphen and two more letters.`;
}

/** Letters of Unicode's blocks Greek and Greek Extended. */
const greekLetter = /\p{Script=Greek}/u;

/** The path of the first text of an address, a customer or an order line that has Greek letters. */
function greekIn({ billing_address, shipping_address, order_lines }: PaymentSession): string | undefined {
  const objects = [
    ['billing_address', billing_address],
    ['shipping_address', shipping_address],
    ...(order_lines ?? []).map((line, index) => [`order_lines[${index}]`, line] as const),
  ] as const;
  for (const [prefix, object] of objects) {
    const found = Object.entries(object ?? {}).find(
      ([, value]) => typeof value === 'string' && greekLetter.test(value),
    );
    if (found !== undefined) return `${prefix}.${found[0]}`;
  }
  return undefined;
}

/** "If you define locale=en-GR, then data points are expected to be in latin characters" (table of locales). */
function wrongLetters(locale: string, at: string): Verdict {
  return {
    outcome: 'warn',
    says: t`With \`locale\` ${locale}, Klarna expects Latin letters, but \`${at}\` has Greek letters.`,
    advice: t`For Greek letters, send \`locale\` ${'el-GR'}.`,
    path: at,
  };
}
