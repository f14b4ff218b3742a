import { type Text, t } from '../../language/text.ts';
import { categoriesOf, namesOf } from './categories.ts';
import { callsSinceInit, type KlarnaCall } from './klarna-call.ts';

/** How `authorize` does not fit the calls of `load` before it. */
interface Mismatch {
  says: Text;
  advice: Text;
}

function isLoad({ name }: KlarnaCall): boolean {
  return name === 'load';
}

/**
 * How an `authorize` does not fit the calls of `load` since the last `init`. `undefined` if it fits, and without such a
 * `load`: load-before-authorize has a finding about that.
 */
export function mismatchWithLoad(authorize: KlarnaCall, known: readonly KlarnaCall[]): Mismatch | undefined {
  const loads = loadsBefore(authorize, known);
  return loads.length === 0
    ? undefined
    : (categoryMismatch(authorize, loads, known) ?? instanceMismatch(authorize, loads));
}

/** The calls of `load` that show the widgets which an `authorize` can refer to. */
export function loadsBefore(authorize: KlarnaCall, known: readonly KlarnaCall[]): KlarnaCall[] {
  return callsSinceInit(authorize, known).filter(isLoad);
}

function categoryMismatch(
  authorize: KlarnaCall,
  loads: readonly KlarnaCall[],
  known: readonly KlarnaCall[],
): Mismatch | undefined {
  const categories = categoriesOf(authorize);
  const loaded = [...new Set(loads.flatMap(categoriesOf))];
  // A widget without a category shows all categories of the session.
  if (loads.some((load) => categoriesOf(load).length === 0)) return undefined;
  if (categories.length === 0) {
    const isNamed = loads.some(({ options }) => isSameInstance(options.instance_id, authorize));
    return isNamed
      ? undefined
      : {
          says: t`\`load\` was called with ${namesOf(loaded)}, but \`authorize\` without a category.`,
          advice: t`Pass the same category to \`authorize\`. Without it, the authorization fails, according to Klarna’s reference.`,
        };
  }
  const missing = categories.filter((category) => !loaded.includes(category));
  if (missing.length === 0) return undefined;
  const earlier = known.filter(
    (call) => isLoad(call) && call.frame === authorize.frame && call.index < authorize.index,
  );
  const isStale = missing.every((category) => earlier.some((load) => categoriesOf(load).includes(category)));
  return isStale
    ? {
        says: t`\`authorize\` was called for ${namesOf(missing)}, whose widget belongs to an earlier \`init\`. After the last \`init\`, \`load\` was called only for ${namesOf(loaded)}.`,
        advice: t`After \`init\`, call \`load\` for this category again, and then \`authorize\`.`,
      }
    : {
        says: t`\`authorize\` was called for ${namesOf(missing)}, but \`load\` only for ${namesOf(loaded)}.`,
        advice: t`Pass the category that \`load\` was called with to \`authorize\`.`,
      };
}

/** Only for `payment_method_categories`, for which Klarna documents `instance_id`. */
function instanceMismatch(authorize: KlarnaCall, loads: readonly KlarnaCall[]): Mismatch | undefined {
  const { instance_id, payment_method_categories } = authorize.options;
  const several = loads.filter(({ options }) => options.payment_method_categories !== undefined);
  if (several.length === 0 && payment_method_categories === undefined) return undefined;
  const loaded = loads.map(({ options }) => options.instance_id).filter((id) => typeof id === 'string');
  if (typeof instance_id === 'string') {
    if (loaded.includes(instance_id)) return undefined;
    return {
      says:
        loaded.length === 0
          ? t`\`authorize\` was called with \`instance_id\` ${namesOf([instance_id])}, but \`load\` without one.`
          : t`\`authorize\` was called with \`instance_id\` ${namesOf([instance_id])}, but \`load\` with ${namesOf([...new Set(loaded)])}.`,
      advice: t`Pass the same \`instance_id\` to \`load\` and to \`authorize\`.`,
    };
  }
  // A widget without `instance_id` can be the one that is meant.
  if (loaded.length === 0 || loaded.length < loads.length) return undefined;
  return {
    says: t`\`load\` was called with \`instance_id\` ${namesOf([...new Set(loaded)])}, but \`authorize\` without one.`,
    advice: t`Pass the same \`instance_id\` to \`load\` and to \`authorize\`.`,
  };
}

function isSameInstance(instance_id: unknown, { options }: KlarnaCall): boolean {
  return typeof instance_id === 'string' && instance_id === options.instance_id;
}
