import { printable } from '../../lib/display/printable.ts';
import { counted, t, translate } from '../../lib/language/on-screen.ts';
import type { Text } from '../../lib/language/text.ts';
import { Notice } from '../parts/Notice.tsx';
import './share.css';

/** How many places are named. */
const named = 8;

/** Why something does not leave: the places whose values are in it, never the values. */
export function HeldBack({ title, paths }: { title: string; paths: readonly Text[] }) {
  return (
    <Notice tone="bad" title={t`${title} is held back`}>
      <p class="small">
        {t`It contains secret or personal data of this session, so nothing was copied or saved. Found in it, from:`}
      </p>
      <ul class="share-held-back small mono">
        {paths
          .slice(0, named)
          .map(translate)
          .map((path) => (
            <li key={path}>{printable(path)}</li>
          ))}
      </ul>
      {paths.length > named && <p class="small">{t`and ${counted(paths.length - named, 'more place')}`}</p>}
    </Notice>
  );
}
