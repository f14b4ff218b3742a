import { durationText, timeLeft } from '../../klarna/time-left.ts';
import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';
import { initiatePayment } from '../sources.ts';

/** With less time left than this, a shopper who leaves to fetch a card may come back too late. */
const soonMs = 60 * 60_000;

/** Uses the server's clock if the answer had a `Date` header. The token is not used: it contains no time. */
export const sessionExpiry = rule({
  id: 'session-expiry',
  title: 'The session stays open for more than an hour',
  severity: 'fail',
  about: 'session',
  needs: ['session', 'snapshot', 'now'],
  source: initiatePayment,
  judge({ session: { status, expires_at }, snapshot: { clockOffsetMs }, now }) {
    if (status === 'complete') return [{ outcome: 'pass', says: t`The order has been placed.` }];
    const left = timeLeft(expires_at, now, clockOffsetMs);
    const advice =
      left.kind === 'expired'
        ? t`No order can be placed with this session. Create a new one, and call \`Klarna.Payments.init\` with its token.`
        : t`Shoppers cannot pay with it after that. Create a new session in time, and call \`Klarna.Payments.init\` with its token.`;
    const path = 'expires_at';
    switch (left.kind) {
      case 'unknown':
        return [{ outcome: 'could-not-check', why: t`Klarna’s answer has no valid \`expires_at\`.` }];
      case 'expired': {
        const since = durationText(left.sinceMs);
        const says =
          clockOffsetMs === undefined
            ? t`The session expired ${since} ago, according to this computer’s clock.`
            : t`The session expired ${since} ago, according to Klarna’s clock.`;
        return [{ outcome: 'fail', says, advice, path }];
      }
      case 'left': {
        const rest = durationText(left.ms);
        const says =
          clockOffsetMs === undefined
            ? t`The session is open for another ${rest}, according to this computer’s clock.`
            : t`The session is open for another ${rest}, according to Klarna’s clock.`;
        return left.ms < soonMs
          ? [{ outcome: 'warn', says, advice, path }]
          : [{ outcome: 'pass', says, path }];
      }
      default:
        return left satisfies never;
    }
  },
});
