import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** The token has a language (`sv`), the session a locale (`sv-SE`). One observed token had a country (`us`). */
export const tokenLanguage = rule({
  id: 'token-language',
  title: 'The token’s `language` matches the session’s `locale`',
  severity: 'info',
  about: 'session',
  needs: ['token', 'session'],
  source: initiatePayment,
  judge({ token, session: { locale } }) {
    const claimed = token.claims.language;
    if (!claimed) return [{ outcome: 'could-not-check', why: t`This token has no \`language\`.` }];
    if (!locale) return [{ outcome: 'could-not-check', why: t`Klarna’s answer has no \`locale\`.` }];
    const parts = locale.toLowerCase().split(/[-_]/);
    const language = claimed.toLowerCase().split(/[-_]/)[0];
    if (parts.some((part) => part === language))
      return [{ outcome: 'pass', says: t`The token and the session have the same language.` }];
    return [
      {
        outcome: 'info',
        says: t`The client token was made for a different language than the session’s \`locale\`.`,
        advice: t`The widget may use the token’s language. When the \`locale\` changes, create a new session.`,
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
