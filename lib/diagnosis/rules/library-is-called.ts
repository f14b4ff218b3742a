import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

/** A recording without calls: the library is absent, or the page does not use it. */
export const libraryIsCalled = rule({
  id: 'library-is-called',
  title: 'Klarna’s library is in the page, and the page calls it',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['page', 'calls'],
  source: checkout,
  judge({ page, calls }) {
    if (calls.length > 0) return [{ outcome: 'pass', says: t`The page calls Klarna’s library.` }];
    if (page.klarnaLibrary) {
      return [
        {
          outcome: 'info',
          says: t`Klarna’s library is in the page, but the page has not called it.`,
          advice: t`Go on to the payment step. If nothing is called there, define \`klarnaAsyncCallback\` before the library’s script, and call \`init\` in it.`,
        },
      ];
    }
    if (page.klarnaLibrary === undefined || page.sessionIds.length === 0) return [];
    return [
      {
        outcome: 'warn',
        says: t`The page has a payment session, but Klarna’s library was not found in it, and no call was recorded.`,
        advice: t`At the payment step, look for \`api.js\` in the browser’s network list. A consent banner, an extension or a content security policy can block it.`,
      },
    ];
  },
});
