import { joinedText, type Text, t } from '../../language/text.ts';
import { categoriesOf, namesOf } from '../calls/categories.ts';
import { atCall, callsSinceInit, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
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
    const authorizations = known
      .filter(({ name }) => name === 'authorize')
      // Without a load, load-before-authorize has a finding.
      .map((call) => ({ call, loads: callsSinceInit(call, known).filter(isLoad) }))
      .filter(({ loads }) => loads.length > 0);
    const seen = new Set<string>();
    const verdicts = authorizations.flatMap(({ call, loads }) => {
      const found = mismatch(call, loads, known);
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

interface Mismatch {
  says: Text;
  advice: Text;
}

function isLoad({ name }: KlarnaCall): boolean {
  return name === 'load';
}

function mismatch(
  authorize: KlarnaCall,
  loads: KlarnaCall[],
  known: readonly KlarnaCall[],
): Mismatch | undefined {
  return categoryMismatch(authorize, loads, known) ?? instanceMismatch(authorize, loads);
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
