import { inEnglish } from '../language/spoken.ts';
import { t } from '../language/t.ts';

/**
 * Why an answer is no session, in the language of the page. It is made in English, as `SessionReading` and `ReadFailure`
 * have it, since the worker speaks no language.
 */
export function shapeWords(english: string): string {
  return reasons.find((words) => inEnglish(words) === english)?.() ?? english;
}

const reasons: readonly (() => string)[] = [
  () => t`The answer is null, not a JSON object.`,
  () => t`The answer is a list, not a JSON object.`,
  () => t`The answer is a string, not a JSON object.`,
  () => t`The answer is a number, not a JSON object.`,
  () => t`The answer is a boolean, not a JSON object.`,
  () => t`The answer has none of the fields of a payment session.`,
  () => t`Too many of its values have another type than documented.`,
];
