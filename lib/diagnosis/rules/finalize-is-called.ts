import { t } from '../../language/t.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** `auto_finalize: false`, an answer that asks for `finalize`, and none called. */
export const finalizeIsCalled = rule({
  id: 'finalize-is-called',
  title: '`finalize` follows an `authorize` that asks for it',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference(
    'with auto_finalize: false the answer says finalize_required, and finalize gives the authorization token',
  ),
  judge({ calls }) {
    const known = klarnaCalls(calls);
    const asked = known.filter(
      ({ name, answer }) => name === 'authorize' && answer?.finalize_required === true,
    );
    const last = asked.at(-1);
    if (last === undefined) return withoutRequest(known);
    if (known.some(({ name, index }) => name === 'finalize' && index > last.index)) {
      return [{ outcome: 'pass', says: t`finalize followed authorize.` }];
    }
    return [
      {
        outcome: 'warn',
        says: t`authorize answered finalize_required: true, and finalize was not called yet.`,
        advice: t`Call finalize when the shopper confirms the order: until then there is no authorization_token to place it with.`,
        path: atCall(last),
      },
    ];
  },
});

/** Nothing was asked for; worth saying only where it could have been. */
function withoutRequest(calls: readonly KlarnaCall[]) {
  const could = calls.some(({ name, options, answer }) => {
    return name === 'authorize' && options.auto_finalize === false && answer !== undefined;
  });
  return could ? [{ outcome: 'pass' as const, says: t`authorize did not ask for finalize.` }] : [];
}
