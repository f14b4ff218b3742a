import { formatDuration, timeLeft } from '../../klarna/time-left.ts';
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
    if (status === 'complete') return [{ outcome: 'pass', says: 'The order is placed.' }];
    const left = timeLeft(expires_at, now, clockOffsetMs);
    const clock = clockOffsetMs === undefined ? 'this computer’s clock' : 'Klarna’s clock';
    const advice =
      left.kind === 'expired'
        ? 'Create a new session, and call `Klarna.Payments.init` with its token: no order can be placed with this one.'
        : 'Shoppers who stay longer cannot pay: create a new session in time, and call `Klarna.Payments.init` with its token.';
    const path = 'expires_at';
    switch (left.kind) {
      case 'unknown':
        return [{ outcome: 'could-not-check', why: 'Klarna’s answer holds no readable `expires_at`.' }];
      case 'expired': {
        const says = `The session expired ${formatDuration(left.sinceMs)} ago, by ${clock}.`;
        return [{ outcome: 'fail', says, advice, path }];
      }
      case 'left': {
        const says = `The session is open for another ${formatDuration(left.ms)}, by ${clock}.`;
        return left.ms < soonMs
          ? [{ outcome: 'warn', says, advice, path }]
          : [{ outcome: 'pass', says, path }];
      }
      default:
        return left satisfies never;
    }
  },
});
