import { t } from '../../language/text.ts';
import { atCall, klarnaCalls } from '../calls/klarna-call.ts';
import { sdkReference } from '../calls/sdk-reference.ts';
import { rule } from '../rule.ts';

/** A second `init` with the same token restarts the widget although nothing changed. */
export const newTokenForEachInit = rule({
  id: 'new-token-for-each-init',
  title: '`init` is called once for each client token',
  severity: 'warn',
  about: 'sdk-calls',
  needs: ['calls'],
  source: sdkReference(
    'init takes the token of a session; a changed cart needs load, a new session needs init',
  ),
  judge({ calls }) {
    const inits = klarnaCalls(calls).filter(
      ({ name, client_token }) => name === 'init' && client_token !== undefined,
    );
    const tokens = inits.map(({ client_token }) => client_token);
    if (tokens.length === 0) return [];
    const different = new Set(tokens).size;
    const repeated = inits.find(({ client_token }, index) => tokens.indexOf(client_token) < index);
    if (repeated === undefined) return [{ outcome: 'pass', says: t`Each \`init\` used a different token.` }];
    return [
      {
        outcome: 'warn',
        says:
          different === 1
            ? t`\`init\` was called ${tokens.length} times with the same token.`
            : t`\`init\` was called ${tokens.length} times with only ${different} different tokens.`,
        advice: t`When the cart changes, update the session on the server and call \`load\` again. Call \`init\` only with a new token.`,
        path: atCall(repeated),
      },
    ];
  },
});
