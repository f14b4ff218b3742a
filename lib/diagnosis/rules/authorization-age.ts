import { durationText } from '../../klarna/time-left.ts';
import { type Text, t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { checkout } from '../sources.ts';
import { tokenCreation } from '../token-age.ts';

/** Klarna: an authorization token is valid for 60 minutes. */
const validMs = 60 * 60_000;
const soonMs = 10 * 60_000;

/** The token contains no time. Its age comes only from recorded calls and snapshots; nothing is guessed. */
export const authorizationAge = rule({
  id: 'authorization-age',
  title: 'The `authorization_token` is less than 60 minutes old',
  severity: 'fail',
  about: 'session',
  needs: ['session', 'snapshot', 'now'],
  source: checkout,
  judge({ session: { authorization_token, status }, snapshot, now, earlier = [], calls = [] }) {
    if (!authorization_token || status === 'complete') return [];
    const made = tokenCreation(authorization_token, { snapshot, earlier, calls });
    const youngest = Math.max(0, now - made.by);
    const oldest = made.after === undefined ? undefined : Math.max(0, now - made.after);
    const path = 'authorization_token';
    const advice = t`Klarna refuses to create the order after 60 minutes. Place the order before that, or call \`Klarna.Payments.authorize\` again.`;
    if (youngest >= validMs) {
      return [{ outcome: 'fail', says: expiredSays(youngest, oldest), advice, path }];
    }
    if (oldest === undefined) {
      const why = t`The session already had it when it was first read, ${durationText(youngest)} ago. Its age is unknown. Record the page, or read the session before \`authorize\`.`;
      return [{ outcome: 'could-not-check', why, path }];
    }
    const says =
      youngest === oldest
        ? t`The \`authorization_token\` is ${durationText(youngest)} old.`
        : t`The \`authorization_token\` is between ${durationText(youngest)} and ${durationText(oldest)} old.`;
    if (oldest > validMs - soonMs) return [{ outcome: 'warn', says, advice, path }];
    return [{ outcome: 'pass', says, path }];
  },
});

function expiredSays(youngest: number, oldest: number | undefined): Text {
  const least = durationText(youngest);
  if (oldest === undefined) return t`The \`authorization_token\` has expired: it is at least ${least} old.`;
  return youngest === oldest
    ? t`The \`authorization_token\` has expired: it is ${least} old.`
    : t`The \`authorization_token\` has expired: it is between ${least} and ${durationText(oldest)} old.`;
}
