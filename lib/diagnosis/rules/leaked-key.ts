import { environmentNames } from '../../klarna/api-server.ts';
import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';

/** An API key that every shopper can read. */
export const leakedKey = rule({
  id: 'leaked-key',
  title: 'The page and its traffic contain no API key',
  severity: 'fail',
  about: 'page',
  needs: ['page'],
  source: {
    says: 'Klarna’s documentation on authentication: the API key is a secret of the server',
    url: 'https://docs.klarna.com/api/authentication/',
  },
  judge({ page }) {
    const seen = new Set<string>();
    const verdicts = page.leakedKeys.flatMap(({ environment, ending, place }) => {
      const key = `${environment} ${ending}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          outcome: 'fail' as const,
          says: t`The page contains an API key of ${environmentNames[environment]} that ends in …${ending}: ${withoutQuery(place)}.`,
          advice: t`Every visitor can read it and use it to place and change orders. Disable it in the Klarna portal now. Create a new key, and use it only on the server.`,
        },
      ];
    });
    return verdicts.length > 0 ? verdicts : [{ outcome: 'pass', says: t`No API key was found.` }];
  },
});

/** A place may be a request line, and its query may contain personal data. */
function withoutQuery(place: string): string {
  return place.replace(/\?\S*/g, '?…');
}
