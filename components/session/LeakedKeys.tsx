import type { LeakedKey } from '../../lib/detection/detection.ts';
import { sourceName } from '../../lib/display/evidence.ts';
import { withoutTokens } from '../../lib/display/sensitivity.ts';
import { pageLanguage, t, translate } from '../../lib/language/on-screen.ts';
import { Notice } from '../parts/Notice.tsx';
import { Value } from '../parts/Value.tsx';

/** The loudest thing there is: a secret API key that everybody who opens the page can read. */
export function LeakedKeys({ leakedKeys }: { leakedKeys: readonly LeakedKey[] }) {
  const [first] = leakedKeys;
  if (first === undefined) return null;
  const production = leakedKeys.some(({ environment }) => environment === 'production');
  return (
    <div class="leaked-keys" role="alert">
      <Notice
        tone={production ? 'live' : 'bad'}
        icon="key"
        title={t`A secret ${production ? 'production' : 'playground'} API key is in this page`}
      >
        <ul class="small">
          {leakedKeys.map(({ environment, ending, source, place, frame }) => (
            <li key={`${ending} ${source} ${place} ${frame}`}>
              <code>{`klarna_${environment === 'production' ? 'live' : 'test'}_api_…${ending}`}</code>
              {` · ${translate(sourceName(source))} `}
              <Value text={withoutTokens(place, pageLanguage())} mono />
            </li>
          ))}
        </ul>
        <p class="small">
          {t`Anyone who opens the page can read it. Disable the key in the Klarna portal, create a new one, and use it only on your server.`}
        </p>
      </Notice>
    </div>
  );
}
