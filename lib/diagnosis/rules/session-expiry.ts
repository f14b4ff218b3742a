import { formatDuration, timeLeft } from '../../klarna/time-left.ts';
import { t } from '../../language/t.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** With less than this a shopper who goes for the card may come back too late. */
const soonMs = 60 * 60_000;

/** By the server's clock where the answer had a `Date`. Never from the token: it holds no time. */
export const sessionExpiry = rule({
  id: 'session-expiry',
  title: 'The session is open for more than an hour',
  severity: 'fail',
  about: 'session',
  needs: ['session', 'snapshot', 'now'],
  source: initiatePayment,
  judge({ session: { status, expires_at }, snapshot: { clockOffsetMs }, now }) {
    if (status === 'complete') return [{ outcome: 'pass', says: t`The order is placed.` }];
    const left = timeLeft(expires_at, now, clockOffsetMs);
    const advice =
      left.kind === 'expired'
        ? t`Create a new session, and call \`Klarna.Payments.init\` with its token: no order can be placed with this one.`
        : t`Shoppers who stay longer cannot pay: create a new session in time, and call \`Klarna.Payments.init\` with its token.`;
    const path = 'expires_at';
    switch (left.kind) {
      case 'unknown':
        return [{ outcome: 'could-not-check', why: t`Klarna’s answer holds no readable \`expires_at\`.` }];
      case 'expired': {
        const since = formatDuration(left.sinceMs);
        const says =
          clockOffsetMs === undefined
            ? t`The session expired ${since} ago, by this computer’s clock.`
            : t`The session expired ${since} ago, by Klarna’s clock.`;
        return [{ outcome: 'fail', says, advice, path }];
      }
      case 'left': {
        const rest = formatDuration(left.ms);
        const says =
          clockOffsetMs === undefined
            ? t`The session is open for another ${rest}, by this computer’s clock.`
            : t`The session is open for another ${rest}, by Klarna’s clock.`;
        return left.ms < soonMs
          ? [{ outcome: 'warn', says, advice, path }]
          : [{ outcome: 'pass', says, path }];
      }
      default:
        return left satisfies never;
    }
  },
});
