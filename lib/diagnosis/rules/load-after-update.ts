import { readPaymentSession } from '../../klarna/session.ts';
import { t } from '../../language/text.ts';
import { callsOfSession, klarnaCalls } from '../calls/klarna-call.ts';
import { bodyOf } from '../known.ts';
import { rule } from '../rule.ts';

/** The cart changed between two snapshots, and the widget was not loaded again. */
export const loadAfterUpdate = rule({
  id: 'load-after-update',
  title: '`load` is called again after the cart is updated',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['session', 'snapshot', 'earlier', 'calls'],
  source: {
    says: 'Klarna’s documentation on updating the cart: update the session, then load again',
    url: 'https://docs.klarna.com/payments/web-payments/integrate-with-klarna-payments/other-actions/update-the-cart/',
  },
  judge(known) {
    const { earlier, snapshot } = known;
    const before = earlier.filter(({ readAt }) => readAt < snapshot.readAt).at(-1);
    const reading = before && readPaymentSession(before.body);
    if (before === undefined || reading?.kind !== 'session') return [];
    const now = readPaymentSession(bodyOf({ ...known, pasted: undefined }));
    const amounts = [reading.session.order_amount, now.kind === 'session' ? now.session.order_amount : null];
    if (amounts[0] === amounts[1]) return [];
    const since = callsOfSession(klarnaCalls(known.calls), snapshot.session_id).filter(
      ({ at, name, data }) => at > before.readAt && (name === 'load' || data !== undefined),
    );
    if (since.length > 0)
      return [{ outcome: 'pass', says: t`The widget was loaded again after the amount changed.` }];
    return [
      {
        outcome: 'warn',
        says: t`\`order_amount\` changed from ${amounts[0] ?? t`no value`} to ${amounts[1] ?? t`no value`} between two snapshots, but \`load\` was not called after that.`,
        advice: t`Call \`load\` again after each update of the session. The widget still shows the terms for the old amount.`,
        path: 'order_amount',
      },
    ];
  },
});
