import { joinedText, type Text, t } from '../../language/text.ts';
import {
  type AuthorizationAnswer,
  authorizationAnswers,
  invalidFieldsIn,
  isPresent,
  isRefused,
} from '../calls/answers.ts';
import { namesOf, offeredIn } from '../calls/categories.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { mismatchWithLoad } from '../calls/mismatch-with-load.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import type { Verdict } from '../finding.ts';
import type { Known } from '../known.ts';
import { rule } from '../rule.ts';

/**
 * `approved: false` in its documented forms: with `error.invalid_fields`, with `show_form: true`, with
 * `show_form: false`, and alone. It stays a warning after a later approval, except where the shopper only ended a step.
 */
export const callsAreApproved = rule({
  id: 'calls-are-approved',
  title: 'Klarna approves each `authorize`, `reauthorize` and `finalize`',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('the answers to authorize, reauthorize and finalize'),
  judge(known) {
    const answers = authorizationAnswers(known.calls);
    const refused = answers.filter(({ answer }) => isRefused(answer));
    if (refused.length > 0) return lastOfEach(refused).map((one) => verdict(one, answers, known));
    return answers.some(({ answer }) => answer.approved === true)
      ? [{ outcome: 'pass', says: t`Klarna approved every answered authorization.` }]
      : [];
  },
});

/** A shopper can try the same several times: the last of equal answers, ten at most. */
function lastOfEach(refused: readonly AuthorizationAnswer[]): AuthorizationAnswer[] {
  const last = new Map(
    refused.map((one) => {
      const { method, categories, answer } = one;
      return [JSON.stringify([method, categories, answer.show_form, answer.error]), one];
    }),
  );
  return [...last.values()].sort((a, b) => a.index - b.index).slice(-10);
}

function verdict(
  refused: AuthorizationAnswer,
  answers: readonly AuthorizationAnswer[],
  known: Known,
): Verdict {
  const { says, advice, isShoppers } = explain(refused, known);
  const later = answers.some(({ index, answer }) => index > refused.index && answer.approved === true);
  return {
    outcome: later && isShoppers ? 'info' : 'warn',
    says: joinedText([says, ...(later ? [t`A later call was approved.`] : [])], ' '),
    advice,
    path: atCall(refused),
  };
}

interface Explanation {
  says: Text;
  advice: Text;
  /** Whether the shopper ended it, and not Klarna. */
  isShoppers?: boolean;
}

function explain(refused: AuthorizationAnswer, { session, calls = [] }: Known): Explanation {
  const { name, method, categories, answer, index } = refused;
  const fields = invalidFieldsIn(answer);
  if (fields.length > 0) {
    return {
      says: t`\`${method}\` was not approved: Klarna does not accept ${namesOf(fields)}.`,
      advice:
        fields.length === 1
          ? t`Correct it and call \`${name}\` again.`
          : t`Correct them and call \`${name}\` again.`,
    };
  }
  if (isPresent(answer.error)) {
    return {
      says: t`\`${method}\` was not approved. Klarna’s answer has an \`error\` that names no field.`,
      advice: t`Klarna documents \`error\` for what can be corrected. Look at it in the recorded answer.`,
    };
  }
  const known = klarnaCalls(calls);
  const call = known.find((one) => one.index === index && one.name === 'authorize');
  const mismatch = call && mismatchWithLoad(call, known);
  if (mismatch !== undefined) {
    return {
      says: t`\`${method}\` was not approved. It was not called with what \`load\` was called with.`,
      advice: mismatch.advice,
    };
  }
  const offered = session === undefined ? undefined : offeredIn(session);
  const missing = categories.filter((category) => offered !== undefined && !offered.includes(category));
  if (missing.length > 0 && answer.show_form === false) {
    return {
      says: t`\`${method}\` was not approved for ${namesOf(missing)}, which Klarna does not offer for this session.`,
      advice: t`Take the categories from the session’s \`payment_method_categories\`.`,
    };
  }
  return withoutError(refused);
}

/** What Klarna's reference and its page on the checkout say about answers without `error`. */
function withoutError({ name, method, categories, answer }: AuthorizationAnswer): Explanation {
  const { show_form, finalize_required } = answer;
  if (finalize_required === true) {
    return {
      says: t`\`${method}\` was not approved: its answer has \`finalize_required: true\`.`,
      advice: t`Call \`finalize\` when the shopper confirms the order. It returns the \`authorization_token\` that places the order.`,
    };
  }
  if (name === 'reauthorize') {
    return {
      says: t`\`${method}\` was not approved. Klarna’s answer gives no reason.`,
      advice: t`Offer another payment method. The earlier \`authorization_token\` is valid only for the order as it was before the change.`,
    };
  }
  if (show_form === true) {
    return name === 'authorize'
      ? {
          says: t`\`${method}\` was not approved, without an \`error\`: the shopper ended a required step, such as authentication or sign-up.`,
          advice: t`Keep this payment method visible, so that the shopper can try again.`,
          isShoppers: true,
        }
      : {
          says: t`\`${method}\` was not approved. Klarna’s answer gives no reason.`,
          advice: t`Keep this payment method visible: \`show_form\` is \`true\`.`,
        };
  }
  if (show_form !== false) {
    return {
      says: t`\`${method}\` was not approved. Klarna’s answer gives no reason.`,
      advice: t`Offer another payment method. Do not create an order: there is no new \`authorization_token\`.`,
    };
  }
  const advice = t`Hide this payment method and offer others. Klarna gives no reason.`;
  if (name === 'finalize') {
    return {
      says: t`\`${method}\` was not approved: Klarna rejected it, or the shopper aborted it.`,
      advice,
    };
  }
  const says =
    categories.length > 0
      ? t`\`${method}\` was not approved for ${namesOf(categories)}, with \`show_form: false\`: the shopper cannot correct this.`
      : t`\`${method}\` was not approved, with \`show_form: false\`: the shopper cannot correct this.`;
  return { says, advice };
}
