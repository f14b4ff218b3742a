import { t } from '../../language/t.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** `init` twice with one token: the widget starts anew, and nothing has changed for it. */
export const newTokenForEachInit = rule({
  id: 'new-token-for-each-init',
  title: '`init` is called once for each client token',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference('init takes the token of a session; a changed cart needs load, a new session init'),
  judge({ calls }) {
    const inits = klarnaCalls(calls).filter(
      ({ name, client_token }) => name === 'init' && client_token !== undefined,
    );
    const tokens = inits.map(({ client_token }) => client_token);
    if (tokens.length === 0) return [];
    const different = new Set(tokens).size;
    const repeated = inits.find(({ client_token }, index) => tokens.indexOf(client_token) < index);
    if (repeated === undefined) return [{ outcome: 'pass', says: t`Each init had a token of its own.` }];
    return [
      {
        outcome: 'warn',
        says:
          different === 1
            ? t`init was called ${tokens.length} times with the same token.`
            : t`init was called ${tokens.length} times with ${different} tokens.`,
        advice: t`After a change of the cart update the session on the server and call load again; init only with a new token.`,
        path: atCall(repeated),
      },
    ];
  },
});
