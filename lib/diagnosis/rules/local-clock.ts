import { durationText } from '../../klarna/time-left.ts';
import { t } from '../../language/text.ts';
import { rule } from '../rule.ts';

const toleratedMs = 2 * 60_000;

/** A time left that is calculated with this clock is wrong by the same amount. */
export const localClock = rule({
  id: 'local-clock',
  title: 'This computer’s clock and Klarna’s clock are at most two minutes apart',
  severity: 'warn',
  about: 'session',
  needs: ['snapshot'],
  source: { says: 'The `Date` header of Klarna’s answer, compared with this computer’s clock' },
  judge({ snapshot: { clockOffsetMs } }) {
    if (clockOffsetMs === undefined) {
      return [{ outcome: 'could-not-check', why: t`Klarna’s answer had no \`Date\` header.` }];
    }
    const apart = durationText(Math.abs(clockOffsetMs));
    if (Math.abs(clockOffsetMs) <= toleratedMs) {
      return [{ outcome: 'pass', says: t`The two clocks are ${apart} apart.` }];
    }
    return [
      {
        outcome: 'warn',
        says:
          clockOffsetMs > 0
            ? t`This computer’s clock is ${apart} behind Klarna’s.`
            : t`This computer’s clock is ${apart} ahead of Klarna’s.`,
        advice: t`Set the clock. Times shown here are corrected to Klarna’s clock; times in the shop’s own logs may not be.`,
      },
    ];
  },
});
