import type { LeakedKey } from '../../detection/detection.ts';
import { environmentNames } from '../../klarna/api-server.ts';
import { type Text, t } from '../../language/text.ts';
import { rule } from '../rule.ts';

/** An API credential that every shopper can read. */
export const leakedKey = rule({
  id: 'leaked-key',
  title: 'The page and its traffic contain no API credential',
  severity: 'fail',
  about: 'page',
  needs: ['page'],
  source: {
    says: 'Klarna’s documentation on authentication: the API key is a secret of the server',
    url: 'https://docs.klarna.com/api/authentication/',
  },
  judge({ page }) {
    const seen = new Set<string>();
    const verdicts = page.leakedKeys.flatMap((leaked) => {
      const key = identityOf(leaked);
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          outcome: 'fail' as const,
          says: describe(leaked),
          advice: t`Every visitor can read it and use it to place and change orders. Disable it in the Klarna portal now. Create a new key, and use it only on the server.`,
        },
      ];
    });
    return verdicts.length > 0 ? verdicts : [{ outcome: 'pass', says: t`No API credential was found.` }];
  },
});

/** Equal for the same secret at several places. */
function identityOf(leaked: LeakedKey): string {
  return leaked.kind === 'api-key' ? `${leaked.environment} ${leaked.ending}` : leaked.user;
}

function describe(leaked: LeakedKey): Text {
  const place = withoutQuery(leaked.place);
  switch (leaked.kind) {
    case 'api-key':
      return t`The page contains an API key of ${environmentNames[leaked.environment]} that ends in …${leaked.ending}: ${place}.`;
    case 'user-and-password':
      return t`The page contains an API credential of Klarna, user name ${leaked.user} and password: ${place}.`;
    case 'basic-header':
      return t`The page sends an API credential of Klarna (user name ${leaked.user}): ${place}.`;
    default:
      return leaked satisfies never;
  }
}

/** A place may be a request line, and its query may contain personal data. */
function withoutQuery(place: string): string {
  return place.replace(/\?\S*/g, '?…');
}
