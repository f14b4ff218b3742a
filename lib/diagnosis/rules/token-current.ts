import { t } from '../../language/t.ts';
import { klarnaCalls } from '../calls/klarna-call.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

/** A shop replaces sessions as the basket, country or locale changes; a cached page keeps an old one. */
export const tokenCurrent = rule({
  id: 'token-current',
  title: 'Of several sessions in the page, this is the one that Klarna’s library was given, or the newest',
  severity: 'warn',
  about: 'page',
  needs: ['page', 'token'],
  source: checkout,
  judge({ page: { sessionIds }, token, calls }) {
    const { session_id } = token.claims;
    const given = klarnaCalls(calls ?? []).findLast(({ name }) => name === 'init')?.session_id;
    const current = given ?? sessionIds[0];
    if (current === undefined || current === session_id) {
      const says =
        given === undefined
          ? t`The page has seen no newer session.`
          : t`\`Klarna.Payments.init\` was last called with a token of this session.`;
      return [{ outcome: 'pass', says }];
    }
    return [
      {
        outcome: 'warn',
        says:
          given === undefined
            ? t`The page has seen ${sessionIds.length} sessions, and this is not the newest one.`
            : t`\`Klarna.Payments.init\` was last called with a token of another session.`,
        advice: t`Look at the other session. If the shop replaced it, the page still holds the old token: let no cache keep the page, and call \`init\` again after every new session.`,
        comparison: {
          expectedIn: given === undefined ? t`the newest session` : 'Klarna.Payments.init',
          expected: current,
          actualIn: t`this session`,
          actual: session_id,
        },
      },
    ];
  },
});
