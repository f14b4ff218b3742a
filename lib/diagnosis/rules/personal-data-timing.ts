import { t } from '../../language/text.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { listPaths, personalPaths } from '../personal-data.ts';
import { rule } from '../rule.ts';
import { customerDataSource } from '../sources.ts';

/** Finds personal data in `load`: at that time, the shopper has not chosen a payment method yet. */
export const personalDataTiming = rule({
  id: 'personal-data-timing',
  title: '`load` passes no personal data',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: customerDataSource,
  judge({ calls }) {
    const loads = klarnaCalls(calls).filter(({ name }) => name === 'load');
    const personal = loads.filter(({ data }) => personalPaths(data ?? {}).length > 0);
    const paths = [...new Set(personal.flatMap(({ data }) => personalPaths(data ?? {})))];
    const [first] = personal;
    if (first !== undefined) {
      return [
        {
          outcome: 'warn',
          says: t`\`load\` passed personal data: ${listPaths(paths)}.`,
          advice: t`Pass it to \`authorize\`, after the shopper chooses to pay with Klarna.`,
          path: atCall(first),
        },
      ];
    }
    return loads.length > 0 ? [{ outcome: 'pass', says: t`\`load\` passed no personal data.` }] : [];
  },
});
