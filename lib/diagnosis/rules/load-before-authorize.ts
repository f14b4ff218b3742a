import { t } from '../../language/text.ts';
import { categoriesOf, namesOf } from '../calls/categories.ts';
import { atCall, callsSinceInit, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import type { Verdict } from '../finding.ts';
import { rule } from '../rule.ts';

/** Without a `load` between the last `init` and `authorize`, the shopper never saw the terms of that session. */
export const loadBeforeAuthorize = rule({
  id: 'load-before-authorize',
  title: '`load` is called after each `init`, before `authorize`',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('load shows the widget of the session that init named, authorize follows it'),
  judge({ calls }) {
    const known = klarnaCalls(calls);
    const authorizations = known.filter(({ name }) => name === 'authorize');
    const first = authorizations.find((call) => !callsSinceInit(call, known).some(isLoad));
    if (first !== undefined) return [withoutLoad(first, known)];
    const stale = staleWidgets(known);
    if (stale.length > 0) return stale;
    return authorizations.length > 0
      ? [{ outcome: 'pass', says: t`\`load\` was called before each \`authorize\`.` }]
      : [];
  },
});

function isLoad({ name }: KlarnaCall): boolean {
  return name === 'load';
}

function withoutLoad(authorize: KlarnaCall, calls: readonly KlarnaCall[]): Verdict {
  const categories = categoriesOf(authorize);
  const isEarlier = calls.some(
    (call) =>
      isLoad(call) &&
      call.index < authorize.index &&
      call.frame === authorize.frame &&
      categoriesOf(call).some((category) => categories.includes(category)),
  );
  return {
    outcome: 'warn',
    says: isEarlier
      ? t`\`authorize\` was called for ${namesOf(categories)}, whose widget belongs to an earlier \`init\`: \`load\` was not called after the last \`init\`.`
      : t`\`authorize\` was called, but \`load\` was not called after the last \`init\`.`,
    advice: t`Call \`load\` after every \`init\`, also with a new token after a cart change. Otherwise the widget still shows the old cart.`,
    path: atCall(authorize),
  };
}

/**
 * Widgets in the page that belong to the token of an earlier `init`. Some shops load them again only when the shopper
 * chooses them, so this is only information.
 */
function staleWidgets(calls: readonly KlarnaCall[]): Verdict[] {
  const init = calls.findLast(({ name }) => name === 'init');
  if (init === undefined) return [];
  const loads = calls.filter((call) => isLoad(call) && call.frame === init.frame && call.error === undefined);
  const since = loads.filter(({ index }) => index > init.index);
  const stale = loads.filter(
    (load) =>
      load.index < init.index &&
      load.client_token !== init.client_token &&
      !since.some((later) => replaces(later, load)),
  );
  if (stale.length === 0) return [];
  const categories = [...new Set(stale.flatMap(categoriesOf))];
  return [
    {
      outcome: 'info',
      says:
        categories.length === 0
          ? t`\`init\` was called with a new token, but \`load\` was not called after it: the widget belongs to the earlier token.`
          : t`\`init\` was called with a new token, but \`load\` was not called after it for ${namesOf(categories)}: the widget belongs to the earlier token.`,
      advice: t`Call \`load\` again before the shopper pays with that widget.`,
      path: atCall(init),
    },
  ];
}

/** Whether a later `load` shows the same category, or takes the place of the earlier widget. */
function replaces(later: KlarnaCall, earlier: KlarnaCall): boolean {
  const categories = categoriesOf(later);
  return (
    categories.length === 0 ||
    categoriesOf(earlier).every((category) => categories.includes(category)) ||
    JSON.stringify(later.options.container) === JSON.stringify(earlier.options.container)
  );
}
