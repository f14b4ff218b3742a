import { type Text, t } from '../../language/text.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** What Klarna's library throws, and what to do about it (SDK reference). */
const documented: Readonly<Record<string, Text>> = {
  InvalidClientTokenError: t`The \`client_token\` could not be decoded. It is empty, cut off, or from another service.`,
  ApplicationNotInitializedError: t`Wait until the library is loaded, and call \`init\` first.`,
  PaymentMethodCategoryNotProvidedError: t`Pass a \`payment_method_category\` that \`payment_method_categories\` lists.`,
  PreferredPaymentMethodNotSupportedError: t`Omit \`preferred_payment_method\`, or pass one that the category supports.`,
  OperationNotSupportedError: t`This call is not available for the purchase country of the session.`,
  EventNotSupportedError: t`Only listen to events that the SDK reference lists.`,
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
      const thrown = `${method} ${error}`;
      if (seen.has(thrown)) return [];
      seen.add(thrown);
      const known = Object.hasOwn(documented, error) ? documented[error] : undefined;
      return [
        {
          outcome: 'fail' as const,
          says: t`${method} threw ${error.slice(0, 80)}.`,
          advice: known ?? t`The SDK reference does not list this error. Look in the browser’s console.`,
          path: atCall(call),
        },
      ];
    });
    if (verdicts.length > 0) return verdicts.slice(0, 10);
    return known.length > 0 && failed.length === 0
      ? [{ outcome: 'pass', says: t`No call threw an error.` }]
      : [];
  },
});
