import { t } from '../../language/t.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { joined } from '../joined.ts';
import { rule } from '../rule.ts';

/** Data before options. Integrations that ship do it, so it is information only. */
export const argumentOrder = rule({
  id: 'argument-order',
  title: 'Options stand before data in the calls of Klarna’s library',
  severity: 'info',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('load(options, data, callback), authorize(options, data, callback)'),
  judge({ calls }) {
    const withData = klarnaCalls(calls).filter(({ data }) => data !== undefined);
    const turned = withData.filter(({ dataFirst }) => dataFirst);
    const [first] = turned;
    if (first !== undefined) {
      return [
        {
          outcome: 'info',
          says: t`${joined([...new Set(turned.map(({ method }) => method))])} got the data before the options.`,
          advice: t`It seems to work, since shipped integrations do it; the reference has the options first.`,
          path: atCall(first),
        },
      ];
    }
    return withData.length > 0 ? [{ outcome: 'pass', says: t`Options stood before data.` }] : [];
  },
});
