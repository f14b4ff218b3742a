import { environmentNames } from '../../klarna/api-server.ts';
import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';

/** An API key where every shopper can read it. */
export const leakedKey = rule({
  id: 'leaked-key',
  title: 'No API key stands in the page or its traffic',
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
          says: t`An API key of ${environmentNames[environment]} that ends in …${ending} is in the page: ${withoutQuery(place)}.`,
          advice: t`Every visitor can read it, and place and change orders with it. Disable it in the Klarna portal now, make a new one, and use that on the server only.`,
        },
      ];
    });
    return verdicts.length > 0 ? verdicts : [{ outcome: 'pass', says: t`No API key was seen.` }];
  },
});

/** A place may be a request line; what stands in its query may be anybody's. */
function withoutQuery(place: string): string {
  return place.replace(/\?\S*/g, '?…');
}
