import type { SdkCall } from '../../recorder/sdk-call.ts';
import { categoriesOf } from './categories.ts';
import { isJsonObject, type JsonObject, type KlarnaCall, klarnaCalls } from './klarna-call.ts';

/** The answer to a call that asks Klarna to approve the purchase. */
export interface AuthorizationAnswer {
  /** `load` only where its answer has `approved`, which is not documented. */
  name: KlarnaCall['name'];
  /** `Klarna.Payments.authorize`; `Klarna.Payments.Buttons.authorize` for the button of express checkout. */
  method: string;
  /** The place of the call among those recorded. */
  index: number;
  categories: readonly string[];
  answer: JsonObject;
}

const authorizing: ReadonlySet<KlarnaCall['name']> = new Set(['authorize', 'reauthorize', 'finalize']);

/**
 * The answers to `authorize`, `reauthorize` and `finalize`, in order, also those of the express checkout button. A call
 * that threw is not among them: its callback got `{ show_form: false, approved: false }`, which is no answer of Klarna
 * (SDK reference).
 */
export function authorizationAnswers(recorded: readonly SdkCall[]): AuthorizationAnswer[] {
  const answers = klarnaCalls(recorded).flatMap((call) => {
    const { name, method, index, answer, error } = call;
    if (answer === undefined || error !== undefined) return [];
    const asks = authorizing.has(name) || typeof answer.approved === 'boolean';
    return asks ? [{ name, method, index, categories: categoriesOf(call), answer }] : [];
  });
  return [...answers, ...buttonAnswers(recorded)].sort((a, b) => a.index - b.index);
}

/** Whether Klarna did not approve. Klarna documents `approved: false`; its other signs are `error` and `show_form: false`. */
export function isRefused({ approved, show_form, error }: JsonObject): boolean {
  if (typeof approved === 'boolean') return !approved;
  return show_form === false || isPresent(error);
}

/** The fields that Klarna does not accept, by path: `billing_address.email`. */
export function invalidFieldsIn({ error }: JsonObject): string[] {
  const fields = isJsonObject(error) ? error.invalid_fields : undefined;
  const named = Array.isArray(fields) ? fields : [fields];
  const texts = named.filter((field) => typeof field === 'string');
  return [...new Set(texts)].filter((field) => field !== '').slice(0, 10);
}

export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Express checkout: `on_click` gets `authorize`, which calls back as the documented `authorize` does. */
function buttonAnswers(recorded: readonly SdkCall[]): AuthorizationAnswer[] {
  return recorded.flatMap(({ index, method, arguments: passed, outcome }) => {
    const [, namespace] = /^(Klarna\.\w+\.Buttons)\./.exec(method) ?? [];
    if (namespace === undefined) return [];
    const values: unknown[] = [...passed, outcome?.kind === 'resolved' ? outcome.value : undefined];
    const answer = values.filter(isJsonObject).find(({ approved }) => typeof approved === 'boolean');
    const named = { name: 'authorize' as const, method: `${namespace}.authorize`, index, categories: [] };
    return answer === undefined ? [] : [{ ...named, answer }];
  });
}
