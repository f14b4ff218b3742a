import { t, verbatim } from '../../language/text.ts';
import { callsOfSession, isJsonObject, type JsonObject, klarnaCalls } from '../calls/klarna-call.ts';
import { compareOrders } from '../compare/compare-orders.ts';
import { describeSessionDifference } from '../compare/describe-difference.ts';
import { expectedOrder, withoutWithheld } from '../compare/expected-order.ts';
import { bodyOf } from '../known.ts';
import { rule } from '../rule.ts';

/** How many differences are listed. */
const maxListed = 25;

/** Compares what the page passed to Klarna's library with what the session has now. */
export const pageDataInSession = rule({
  id: 'page-data-in-session',
  title: 'The session has the data that the page passed to Klarna’s library',
  severity: 'warn',
  about: 'session',
  needs: ['session', 'snapshot', 'calls'],
  source: {
    says: 'Klarna’s SDK reference: the data of load, authorize, reauthorize and finalize updates the session',
    url: 'https://docs.klarna.com/payments/web-payments/additional-resources/klarna-payments-sdk-reference/',
  },
  judge(known) {
    const { snapshot } = known;
    const calls = callsOfSession(klarnaCalls(known.calls), snapshot.session_id).filter(({ data }) => data);
    const last = calls.at(-1);
    const body = bodyOf({ ...known, pasted: undefined });
    const passed = expectedOrder(undefined, calls);
    if (last === undefined || passed === undefined || !isJsonObject(body)) return [];
    if (last.at > snapshot.readAt) {
      return [
        {
          outcome: 'could-not-check',
          why: t`${last.method} passed data after the session was read. Read the session again to compare.`,
        },
      ];
    }
    const held: JsonObject = Object.fromEntries(
      Object.entries(withoutWithheld(body)).filter(([field]) => field in passed.from),
    );
    const differences = compareOrders(passed.order, held).filter(({ kind }) => kind !== 'extra');
    if (differences.length === 0) {
      return [{ outcome: 'pass', says: t`The session has the data that the page passed.` }];
    }
    return differences.slice(0, maxListed).map(({ path, kind, expected, actual }) => ({
      outcome: 'warn',
      says: describeSessionDifference({ path, kind }),
      advice: t`The session was updated after that call, by the shop’s server or another tab. Call \`load\` or \`authorize\` again with the correct data.`,
      path,
      comparison: {
        expectedIn: passed.from[/^[a-z_]+\d?/.exec(path)?.[0] ?? ''] ?? verbatim(last.method),
        expected,
        actualIn: t`the session`,
        actual,
      },
    }));
  },
});
