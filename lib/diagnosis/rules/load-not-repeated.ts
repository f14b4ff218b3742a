import { durationText } from '../../klarna/time-left.ts';
import { t } from '../../language/text.ts';
import { categoriesOf } from '../calls/categories.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { rule } from '../rule.ts';

/**
 * How many equal calls within which time are a loop. Klarna documents one `load` when the checkout is loaded, and one
 * after each update of the cart. Eight per visit were seen in a working shop and were called too many
 * (krokedil/klarna-payments-for-woocommerce#22); loops have tens to thousands (#70, #100). No shopper changes the cart
 * ten times in two minutes without a change in the data, but a developer may come back to the tab ten times in an hour.
 */
const loopCalls = 10;
const loopMs = 120_000;

export const loadNotRepeated = rule({
  id: 'load-not-repeated',
  title: '`load` is not called again and again with the same category, container and data',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: {
    says: 'Klarna’s documentation on updating the cart: load makes a change visible',
    url: 'https://docs.klarna.com/payments/web-payments/integrate-with-klarna-payments/other-actions/update-the-cart/',
  },
  judge({ calls }) {
    const loads = klarnaCalls(calls).filter(({ name }) => name === 'load');
    if (loads.length === 0) return [];
    const loops = [...equalCalls(loads).values()].filter(isLoop);
    if (loops.length === 0) return [{ outcome: 'pass', says: t`\`load\` was not called in a loop.` }];
    return loops.slice(0, 10).map((loop) => ({
      outcome: 'warn',
      says: t`\`load\` was called ${loop.length} times in ${timeOf(loop)} with the same category, container and data: something calls it in a loop.`,
      advice: t`Find the event that calls it, for example a refresh of the checkout that \`load\` itself triggers. Call \`load\` once, and again only after the order changes.`,
      ...(loop[0] && { path: atCall(loop[0]) }),
    }));
  },
});

function equalCalls(loads: readonly KlarnaCall[]): Map<string, KlarnaCall[]> {
  return Map.groupBy(loads, (call) => {
    const { frame, options, data } = call;
    const { container, preferred_payment_method } = options;
    return JSON.stringify([frame, categoriesOf(call), container, preferred_payment_method, data]);
  });
}

function isLoop(equal: readonly KlarnaCall[]): boolean {
  return equal.some(({ at }, index) => {
    const last = equal[index + loopCalls - 1];
    return last !== undefined && last.at - at <= loopMs;
  });
}

function timeOf(loop: readonly KlarnaCall[]) {
  return durationText((loop.at(-1)?.at ?? 0) - (loop[0]?.at ?? 0));
}
