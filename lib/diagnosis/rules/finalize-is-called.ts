import { t } from '../../language/text.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** With `auto_finalize: false`, an answer can require `finalize`, and the page must call it. */
export const finalizeIsCalled = rule({
  id: 'finalize-is-called',
  title: '`finalize` is called after an `authorize` that requires it',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference(
    'with auto_finalize: false the answer has finalize_required, and finalize returns the authorization token',
  ),
  judge({ calls }) {
    const known = klarnaCalls(calls);
    // A later approval replaces an earlier one.
    const last = known.findLast(
      ({ name, answer }) =>
        authorizing.includes(name) && (answer?.approved === true || answer?.finalize_required === true),
    );
    if (last?.answer?.finalize_required !== true) return withoutRequest(known);
    if (known.some(({ name, index }) => name === 'finalize' && index > last.index)) {
      return [{ outcome: 'pass', says: t`\`finalize\` was called after \`authorize\`.` }];
    }
    return [
      {
        outcome: 'warn',
        says: t`\`${last.name}\` returned \`finalize_required: true\`, but \`finalize\` has not been called yet.`,
        advice: t`Call \`finalize\` when the shopper confirms the order. It returns the \`authorization_token\` that places the order.`,
        path: atCall(last),
      },
    ];
  },
});

const authorizing: readonly string[] = ['authorize', 'reauthorize'];

/** No `finalize` is required. This is worth a finding only where one could be required. */
function withoutRequest(calls: readonly KlarnaCall[]) {
  const could = calls.some(({ name, options, answer }) => {
    return name === 'authorize' && options.auto_finalize === false && answer !== undefined;
  });
  return could ? [{ outcome: 'pass' as const, says: t`\`authorize\` did not require \`finalize\`.` }] : [];
}
