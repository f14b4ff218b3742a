import { joinedText, type Text, t } from '../../language/text.ts';
import type { SdkCall } from '../../recorder/sdk-call.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { adviceForError, sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

export const callsDoNotThrow = rule({
  id: 'calls-do-not-throw',
  title: 'No call of Klarna’s library throws',
  severity: 'fail',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('the errors of each call'),
  judge({ calls }) {
    const known = klarnaCalls(calls);
    const failed = calls.flatMap((call) => {
      const error = errorOf(call);
      const isCall = call.of === undefined && /^Klarna\./.test(call.method);
      return isCall && error !== undefined ? [{ call, error }] : [];
    });
    // A missing container is what widget-container is about.
    const others = failed.filter(
      ({ call, error }) => error !== 'InvalidContainerSelectorError' || !loading.test(call.method),
    );
    const seen = new Set<string>();
    const verdicts = others.flatMap(({ call, error }) => {
      const thrown = `${call.method} ${error}`;
      if (seen.has(thrown)) return [];
      seen.add(thrown);
      return [
        {
          outcome: 'fail' as const,
          says: joinedText(
            [t`${call.method} threw ${error.slice(0, 80)}.`, ...callbackNote(call, calls)],
            ' ',
          ),
          advice: advice(call, error, known, calls),
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

/** The calls of `Klarna.Payments` and its older namespaces that widget-container judges. */
const loading = /^Klarna\.\w+\.(?:load|loadPaymentReview)$/;

function errorOf({ outcome }: SdkCall): string | undefined {
  return outcome?.kind === 'threw' || outcome?.kind === 'rejected' ? outcome.name : undefined;
}

/** A call that throws has also called its callback with `{ show_form: false }` (SDK reference). */
function callbackNote({ index }: SdkCall, calls: readonly SdkCall[]): Text[] {
  const isHidden = calls.some(
    ({ of, arguments: passed }) =>
      of === index &&
      passed.some(
        (one) => typeof one === 'object' && one !== null && 'show_form' in one && one.show_form === false,
      ),
  );
  return isHidden
    ? [t`Its callback therefore got \`show_form: false\`, which is not a decision about the purchase.`]
    : [];
}

function advice(call: SdkCall, error: string, known: readonly KlarnaCall[], calls: readonly SdkCall[]): Text {
  if (error === 'ApplicationNotInitializedError') {
    const before = known.filter(({ frame, index }) => frame === call.frame && index < call.index);
    const init = before.findLast(({ name }) => name === 'init');
    if (init?.error !== undefined) {
      return t`The \`init\` before it threw ${init.error.slice(0, 80)}. Correct that first.`;
    }
    if (init !== undefined) {
      return call.arguments.some((one) => typeof one === 'object' && one !== null)
        ? t`\`init\` was called before it. Check that the page includes Klarna’s library only once, and not again after \`init\`.`
        : t`Pass the options of the call: it was called without any.`;
    }
  }
  const documented = adviceForError(error);
  if (documented !== undefined) return documented;
  return calls.some((one) => one.of === call.index && errorOf(one) === error)
    ? t`The page’s own callback threw this error. Look in the browser’s console.`
    : t`The SDK reference does not list this error. Look in the browser’s console.`;
}
