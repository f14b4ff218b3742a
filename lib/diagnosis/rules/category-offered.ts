import { t } from '../../language/text.ts';
import { categoriesOf, namesOf, offeredIn } from '../calls/categories.ts';
import { callsOfSession, klarnaCalls } from '../calls/klarna-call.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

export const categoryOffered = rule({
  id: 'category-offered',
  title: 'Klarna offers every category that the page loads',
  severity: 'fail',
  about: 'session',
  needs: ['session', 'snapshot', 'calls'],
  source: checkout,
  judge({ session, snapshot, calls }) {
    const offered = offeredIn(session);
    if (offered === undefined) {
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer has no \`payment_method_categories\`.` }];
    }
    const loads = callsOfSession(klarnaCalls(calls), snapshot.session_id).filter(
      ({ name }) => name === 'load',
    );
    const loaded = new Set(loads.flatMap(categoriesOf));
    if (loaded.size === 0) {
      return [{ outcome: 'could-not-check', why: t`No \`load\` with a category was recorded.` }];
    }
    const refused = [...loaded].filter((category) => !offered.includes(category));
    return refused.length > 0
      ? [notOffered(refused, offered)]
      : [{ outcome: 'pass', says: t`Klarna offers ${namesOf([...loaded])}.` }];
  },
});

function notOffered(refused: readonly string[], offered: readonly string[]): Verdict {
  return {
    outcome: 'fail',
    says:
      offered.length === 0
        ? t`The page loads ${namesOf(refused)}, but Klarna offers nothing for this session.`
        : t`The page loads ${namesOf(refused)}, but Klarna offers only ${namesOf(offered)} for this session.`,
    advice: t`Do not hard-code categories: they depend on country, amount and account. Take them from the session’s \`payment_method_categories\`.`,
    path: 'payment_method_categories',
  };
}
