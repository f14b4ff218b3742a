import { t } from '../../language/t.ts';
import { klarnaCalls } from '../calls/klarna-call.ts';
import { customerDataSource } from '../customer-data-source.ts';
import { listed, personalPaths } from '../personal-data.ts';
import { rule } from '../rule.ts';

/** Personal data in `load`: at that moment the shopper has only looked at the payment methods. */
export const personalDataTiming = rule({
  id: 'personal-data-timing',
  title: '`load` gets no personal data',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: customerDataSource,
  judge({ calls }) {
    const loads = klarnaCalls(calls).filter(({ name }) => name === 'load');
    const paths = [...new Set(loads.flatMap(({ data }) => personalPaths(data ?? {})))];
    if (paths.length > 0) {
      return [
        {
          outcome: 'warn',
          says: t`load passed personal data: ${listed(paths)}.`,
          advice: t`Pass it to authorize, when the shopper has chosen to pay with Klarna.`,
        },
      ];
    }
    return loads.length > 0 ? [{ outcome: 'pass', says: t`load passed no personal data.` }] : [];
  },
});
