import { joinedText, t } from '../../language/text.ts';
import { categoriesOf } from '../calls/categories.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { loadsBefore, mismatchWithLoad } from '../calls/mismatch-with-load.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** `authorize` refers to a widget by what `load` was called with: its category, and its `instance_id` if it has one. */
export const authorizeMatchesLoad = rule({
  id: 'authorize-matches-load',
  title: '`authorize` names the category and the `instance_id` that `load` was called with',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference(
    'authorize takes the category of the previous load; if load had one and authorize has none, the authorization fails',
  ),
  judge({ calls }) {
    const known = klarnaCalls(calls);
    // Without a load, load-before-authorize has a finding.
    const authorizations = known.filter(
      (call) => call.name === 'authorize' && loadsBefore(call, known).length > 0,
    );
    const seen = new Set<string>();
    const verdicts = authorizations.flatMap((call) => {
      const found = mismatchWithLoad(call, known);
      const key = JSON.stringify([found, categoriesOf(call), call.options.instance_id]);
      if (found === undefined || seen.has(key)) return [];
      seen.add(key);
      const isApproved = call.answer?.approved === true;
      return [
        {
          outcome: isApproved ? ('info' as const) : ('warn' as const),
          says: joinedText([found.says, ...(isApproved ? [t`Klarna approved it this time.`] : [])], ' '),
          advice: found.advice,
          path: atCall(call),
        },
      ];
    });
    if (verdicts.length > 0) return verdicts.slice(0, 10);
    return authorizations.length > 0
      ? [{ outcome: 'pass', says: t`\`authorize\` named what \`load\` was called with.` }]
      : [];
  },
});
