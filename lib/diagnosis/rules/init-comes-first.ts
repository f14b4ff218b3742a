import { t } from '../../language/text.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** Finds `load`, `authorize` and other calls before the first `init`. */
export const initComesFirst = rule({
  id: 'init-comes-first',
  title: '`init` is called before every other call',
  severity: 'fail',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('without init every call throws ApplicationNotInitializedError'),
  judge({ calls }) {
    const known = klarnaCalls(calls);
    const first = known.findIndex(({ name }) => name === 'init');
    const early = first === -1 ? known : known.slice(0, first);
    const [call] = early;
    if (call !== undefined) {
      return [
        {
          outcome: 'fail',
          says:
            first === -1
              ? t`${call.method} was called, but \`init\` was never called.`
              : t`${call.method} was called before \`init\`.`,
          advice: t`Call \`init\` with the \`client_token\` first: in \`klarnaAsyncCallback\`, or after the library has loaded.`,
          path: atCall(call),
        },
      ];
    }
    return known.length === 0 ? [] : [{ outcome: 'pass', says: t`\`init\` was called first.` }];
  },
});
