import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** The token names a language (`sv`), the session a locale (`sv-SE`). One observed token named a country (`us`). */
export const tokenLanguage = rule({
  id: 'token-language',
  title: 'The token’s `language` is that of the session’s `locale`',
  severity: 'info',
  about: 'session',
  needs: ['token', 'session'],
  source: initiatePayment,
  judge({ token, session: { locale } }) {
    const claimed = token.claims.language;
    if (!claimed) return [{ outcome: 'could-not-check', why: t`There is no \`language\` in this token.` }];
    if (!locale) return [{ outcome: 'could-not-check', why: t`Klarna’s answer holds no \`locale\`.` }];
    const parts = locale.toLowerCase().split(/[-_]/);
    const language = claimed.toLowerCase().split(/[-_]/)[0];
    if (parts.some((part) => part === language))
      return [{ outcome: 'pass', says: t`The token has the language of the session.` }];
    return [
      {
        outcome: 'info',
        says: t`The client token was made for another language than the session’s \`locale\`.`,
        advice: t`The widget may speak the token’s language. After a change of locale create a new session.`,
        path: 'locale',
        comparison: {
          expectedIn: t`the client token`,
          expected: claimed,
          actualIn: t`the session`,
          actual: locale,
        },
      },
    ];
  },
});
