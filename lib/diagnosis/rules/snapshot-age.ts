import { durationText } from '../../klarna/time-left.ts';
import { t } from '../../language/text.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** When a snapshot is older than this, the cart may have changed. */
const oldMs = 10 * 60_000;

/** Calls that change the session without a request from the shop's server. */
const changing = /^Klarna\.\w+\.(authorize|reauthorize|finalize)$/;

export const snapshotAge = rule({
  id: 'snapshot-age',
  title: 'The shown session was read recently, and nothing has changed it since then',
  severity: 'warn',
  about: 'session',
  needs: ['snapshot', 'now'],
  source: sdkReference('authorize, reauthorize and finalize update the session'),
  judge({ snapshot: { readAt }, now, calls }) {
    const later = calls?.findLast(({ method, at }) => changing.test(method) && at > readAt);
    if (later !== undefined) {
      return [
        {
          outcome: 'warn',
          says: t`The page called \`${later.method}\` after the session was read.`,
          advice: t`Read the session again. That call may have added the shopper’s data and the \`authorization_token\`.`,
        },
      ];
    }
    const age = Math.max(0, now - readAt);
    const says = t`The session was read ${durationText(age)} ago.`;
    if (age <= oldMs) return [{ outcome: 'pass', says }];
    return [
      { outcome: 'info', says, advice: t`Read the session again if the cart may have changed since then.` },
    ];
  },
});
