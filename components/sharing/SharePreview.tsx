import { useId, useState } from 'preact/hooks';
import { printable } from '../../lib/display/printable.ts';
import { counted, t, translate } from '../../lib/language/on-screen.ts';
import type { Text } from '../../lib/language/text.ts';
import type { CheckedExport } from '../../lib/sharing/check-export.ts';
import type { ExportResult } from '../../lib/sharing/exporter.ts';
import type { Shareable } from '../../lib/sharing/shareable.ts';
import { useView } from '../hooks/view-context.ts';
import { Notice } from '../parts/Notice.tsx';
import './share.css';

interface SharePreviewProps {
  shareable: Shareable;
  made: CheckedExport;
}

/** The text as it leaves, to the last character, and the two ways out. */
export function SharePreview({ shareable, made }: SharePreviewProps) {
  const { fileName } = shareable;
  const title = translate(shareable.title);
  const id = useId();
  const view = useView();
  const [done, setDone] = useState<ExportResult & { way: 'copy' | 'save' }>();
  if (made.kind === 'blocked') {
    return (
      <div class="share-preview">
        <HeldBack title={title} paths={made.paths} />
      </div>
    );
  }
  const text = (view.asSample ?? String)(made.text);
  const copy = async () => setDone({ ...(await view.exporter.copy(text)), way: 'copy' });
  return (
    <div class="share-preview">
      <p id={`${id}-about`} class="small muted">
        {translate(shareable.about)}
      </p>
      <textarea
        class="share-text input mono"
        aria-label={t`${title}, exactly as it is shared`}
        aria-describedby={`${id}-about`}
        readOnly
        spellcheck={false}
        wrap="off"
        value={text}
      />
      {done?.kind === 'blocked' && <HeldBack title={title} paths={done.paths} />}
      <div class="row">
        <p class="grow small muted" role="status">
          {done && words(done.kind, done.way, fileName)}
        </p>
        <button
          type="button"
          class="button"
          onClick={() => setDone({ ...view.exporter.save(fileName, text), way: 'save' })}
        >
          {t`Save file`}
        </button>
        <button type="button" class="button primary" onClick={() => void copy()}>{t`Copy`}</button>
      </div>
    </div>
  );
}

function words(kind: ExportResult['kind'], way: 'copy' | 'save', fileName: string): string {
  if (kind === 'refused') return t`The browser refused.`;
  if (kind === 'blocked') return way === 'copy' ? t`Not copied.` : t`Not saved.`;
  return way === 'copy' ? t`Copied.` : t`Saved as ${fileName}.`;
}

/** How many places are named. */
const named = 8;

/** Why something does not leave: the places whose values are in it, never the values. */
function HeldBack({ title, paths }: { title: string; paths: readonly Text[] }) {
  return (
    <Notice tone="bad" title={t`${title} cannot be shared`}>
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
