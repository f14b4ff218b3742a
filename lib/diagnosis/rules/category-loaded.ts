import { t } from '../../language/text.ts';
import { categoriesOf, namesOf, offeredIn } from '../calls/categories.ts';
import { callsOfSession, klarnaCalls } from '../calls/klarna-call.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

/** Some shops load a category only when the shopper selects it, so this is only information. */
export const categoryLoaded = rule({
  id: 'category-loaded',
  title: 'The page loads every category that Klarna offers',
  severity: 'info',
  about: 'session',
  needs: ['session', 'snapshot', 'calls'],
  source: checkout,
  judge({ session, snapshot, calls }) {
    const offered = offeredIn(session);
    if (offered === undefined || offered.length === 0) {
      return [
        { outcome: 'could-not-check', why: t`Klarna’s answer lists no \`payment_method_categories\`.` },
      ];
    }
    const loads = callsOfSession(klarnaCalls(calls), snapshot.session_id).filter(
      ({ name }) => name === 'load',
    );
    // SDK reference: without a category, the widget shows those of the session.
    if (loads.some((load) => load.error === undefined && categoriesOf(load).length === 0)) {
      return [
        {
          outcome: 'pass',
          says: t`\`load\` was called without a category: the widget shows ${namesOf(offered)}.`,
        },
      ];
    }
    const loaded = loads.flatMap(categoriesOf);
    const left = offered.filter((category) => !loaded.includes(category));
    if (left.length === 0) return [{ outcome: 'pass', says: t`The page loaded ${namesOf(offered)}.` }];
    return [
      {
        outcome: 'info',
        says: t`The page has not loaded ${namesOf(left)}, which Klarna offers.`,
        advice: t`Load every offered category, either at once or when the shopper selects it.`,
        path: 'payment_method_categories',
      },
    ];
  },
});
