import { t } from '../../language/text.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { joined } from '../joined.ts';
import { rule } from '../rule.ts';

/** Data before options. Released integrations do it, so it is only information. */
export const argumentOrder = rule({
  id: 'argument-order',
  title: 'Calls of Klarna’s library pass the options before the data',
  severity: 'info',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('load(options, data, callback), authorize(options, data, callback)'),
  judge({ calls }) {
    const withData = klarnaCalls(calls).filter(({ data }) => data !== undefined);
    const swapped = withData.filter(({ dataFirst }) => dataFirst);
    const [first] = swapped;
    if (first !== undefined) {
      return [
        {
          outcome: 'info',
          says: t`${joined([...new Set(swapped.map(({ method }) => method))])} was called with the data before the options.`,
          advice: t`It seems to work, because released integrations do it. Klarna’s reference has the options first.`,
          path: atCall(first),
        },
      ];
    }
    return withData.length > 0 ? [{ outcome: 'pass', says: t`The options came before the data.` }] : [];
  },
});
