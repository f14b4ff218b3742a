import { t, verbatim } from '../../language/text.ts';
import { klarnaCalls } from '../calls/klarna-call.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';

/** A shop replaces a session when the cart, country or locale changes. A cached page keeps the old one. */
export const tokenCurrent = rule({
  id: 'token-current',
  title: 'Of several sessions in the page, this is the one that Klarna’s library uses, or the newest one',
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
          ? t`No newer session was found in the page.`
          : t`\`Klarna.Payments.init\` was last called with a token of this session.`;
      return [{ outcome: 'pass', says }];
    }
    return [
      {
        outcome: 'warn',
        says:
          given === undefined
            ? t`The page has ${sessionIds.length} sessions, and this is not the newest one.`
            : t`\`Klarna.Payments.init\` was last called with a token of another session.`,
        advice: t`Check the other session. If the shop replaced this one, the page still has the old token: do not let the page be cached, and call \`init\` after every new session.`,
        comparison: {
          expectedIn: given === undefined ? t`the newest session` : verbatim('Klarna.Payments.init'),
          expected: current,
          actualIn: t`this session`,
          actual: session_id,
        },
      },
    ];
  },
});
