import { t } from '../../language/text.ts';
import { atCall, type KlarnaCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
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
    if (authorizations.length === 0) return [];
    const without = authorizations.filter((call) => !loadedFor(call, known));
    const [first] = without;
    if (first === undefined)
      return [{ outcome: 'pass', says: t`\`load\` was called before each \`authorize\`.` }];
    return [
      {
        outcome: 'warn',
        says: t`\`authorize\` was called, but \`load\` was not called after the last \`init\`.`,
        advice: t`Call \`load\` after every \`init\`, also with a new token after a cart change. Otherwise the widget still shows the old cart.`,
        path: atCall(first),
      },
    ];
  },
});

function loadedFor(authorize: KlarnaCall, calls: readonly KlarnaCall[]): boolean {
  const before = calls.filter(({ index }) => index < authorize.index);
  const init = before.findLastIndex(({ name }) => name === 'init');
  return before.slice(init + 1).some(({ name }) => name === 'load');
}
