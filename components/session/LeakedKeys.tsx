import type { LeakedKey } from '../../lib/detection/detection.ts';
import { sourceName } from '../../lib/display/evidence.ts';
import { withoutTokens } from '../../lib/display/sensitivity.ts';
import type { Environment } from '../../lib/klarna/api-server.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { Notice } from '../parts/Notice.tsx';
import { Value } from '../parts/Value.tsx';

/** The loudest thing there is: an API credential that everybody who opens the page can read. */
export function LeakedKeys({ leakedKeys }: { leakedKeys: readonly LeakedKey[] }) {
  const [first] = leakedKeys;
  if (first === undefined) return null;
  const production = leakedKeys.some((leaked) => environmentOf(leaked) === 'production');
  return (
    <div class="leaked-keys" role="alert">
      <Notice tone={production ? 'live' : 'bad'} icon="key" title={titleOf(leakedKeys, production)}>
        <ul class="small">
          {leakedKeys.map((leaked) => (
            <li key={`${shortSecret(leaked)} ${leaked.source} ${leaked.place} ${leaked.frame}`}>
              <code>{shortSecret(leaked)}</code>
              {` · ${translate(sourceName(leaked.source))} `}
              <Value text={withoutTokens(leaked.place, pageLanguage())} mono />
            </li>
          ))}
        </ul>
        <p class="small">
          {t`Anyone who opens the page can read it. Disable it in the Klarna portal, create a new API key, and use it only on your server.`}
        </p>
      </Notice>
    </div>
  );
}

function environmentOf(leaked: LeakedKey): Environment | undefined {
  return leaked.kind === 'user-and-password' ? undefined : leaked.environment;
}

/** The title names API keys as long as all are. */
function titleOf(leakedKeys: readonly LeakedKey[], production: boolean): string {
  return leakedKeys.every(({ kind }) => kind === 'api-key')
    ? t`A secret ${production ? 'production' : 'playground'} API key is in this page`
    : t`A secret API credential of Klarna is in this page`;
}

/** What is known of the secret without showing it. */
function shortSecret(leaked: LeakedKey): string {
  if (leaked.kind !== 'api-key') return t`User name ${leaked.user} with its password`;
  return `klarna_${leaked.environment === 'production' ? 'live' : 'test'}_api_…${leaked.ending}`;
}
