import { t } from '../../language/t.ts';
import { categoriesOf, namesOf, offeredIn } from '../calls/categories.ts';
import { callsOfSession, klarnaCalls } from '../calls/klarna-call.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

/** Some shops load a category only when it is picked, so this is for knowing. */
export const categoryLoaded = rule({
  id: 'category-loaded',
  title: 'Every category that Klarna offers is loaded by the page',
  severity: 'info',
  about: 'session',
  needs: ['session', 'snapshot', 'calls'],
  source: checkout,
  judge({ session, snapshot, calls }) {
    const offered = offeredIn(session);
    if (offered === undefined || offered.length === 0) {
      return [
        { outcome: 'could-not-check', why: t`Klarna’s answer offers no \`payment_method_categories\`.` },
      ];
    }
    const loaded = callsOfSession(klarnaCalls(calls), snapshot.session_id)
      .filter(({ name }) => name === 'load')
      .flatMap(categoriesOf);
    const left = offered.filter((category) => !loaded.includes(category));
    if (left.length === 0) return [{ outcome: 'pass', says: t`The page loaded ${namesOf(offered)}.` }];
    return [
      {
        outcome: 'info',
        says: t`Klarna offers ${namesOf(left)}, which the page has not loaded.`,
        advice: t`Load every category that is offered, or load it when the shopper picks it.`,
        path: 'payment_method_categories',
      },
    ];
  },
});
