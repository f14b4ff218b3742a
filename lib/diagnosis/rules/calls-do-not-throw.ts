import { t } from '../../language/t.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** What Klarna's library throws, and what to do about it (SDK reference). */
const documented: Readonly<Record<string, () => string>> = {
  InvalidClientTokenError: () =>
    t`The client_token could not be decoded: it is empty, cut off, or the one of another service.`,
  ApplicationNotInitializedError: () => t`Call init first, and wait for the library to be loaded.`,
  PaymentMethodCategoryNotProvidedError: () =>
    t`Pass payment_method_category: one that payment_method_categories lists.`,
  PreferredPaymentMethodNotSupportedError: () =>
    t`Leave preferred_payment_method out, or pass one that the category has.`,
  OperationNotSupportedError: () => t`This call does not exist for the purchase country of the session.`,
  EventNotSupportedError: () => t`Listen only to events of the SDK reference.`,
};

export const callsDoNotThrow = rule({
  id: 'calls-do-not-throw',
  title: 'No call of Klarna’s library throws',
  severity: 'fail',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('the errors of each call'),
  judge({ calls }) {
    const known = klarnaCalls(calls);
    const failed = known.filter(({ error }) => error !== undefined);
    // A missing container is what widget-container is about.
    const others = failed.filter(({ error }) => error !== 'InvalidContainerSelectorError');
    const seen = new Set<string>();
    const verdicts = others.flatMap((call) => {
      const { method, error = '' } = call;
      const says = t`${method} threw ${error.slice(0, 80)}.`;
      if (seen.has(says)) return [];
      seen.add(says);
      const known = Object.hasOwn(documented, error) ? documented[error] : undefined;
      return [
        {
          outcome: 'fail' as const,
          says,
          advice: known?.() ?? t`The reference does not list this error: look in the browser’s console.`,
          path: atCall(call),
        },
      ];
    });
    if (verdicts.length > 0) return verdicts.slice(0, 10);
    return known.length > 0 && failed.length === 0 ? [{ outcome: 'pass', says: t`No call threw.` }] : [];
  },
});
