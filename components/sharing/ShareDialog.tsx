import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, translate } from '../../lib/language/on-screen.ts';
import type { Shareable } from '../../lib/sharing/shareable.ts';
import { closeAtKey } from '../keys/close-at-key.ts';
import { Icon } from '../parts/Icon.tsx';
import { SharePreview } from './SharePreview.tsx';
import './share.css';

interface ShareDialogProps {
  shared: readonly Shareable[];
  onClose(): void;
}

/** What to hand on, and exactly the text that leaves. */
export function ShareDialog({ shared, onClose }: ShareDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [index, setIndex] = useState(0);
  const chosen = shared[index];
  const made = useMemo(() => chosen?.write(), [chosen]);
  // The browser gives the focus back to the button when it closes.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  if (chosen === undefined || made === undefined) return null;
  return (
    <dialog
      ref={dialog}
      class="share"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onKeyDown={closeAtKey}
    >
      <div class="share-head row">
        <h2 id={`${id}-title`} class="grow">{t`Share this session`}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t`Close`}
          title={t`Close`}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <fieldset class="share-kinds">
        <legend class="visually-hidden">{t`Share as`}</legend>
        {shared.map(({ fileName, title }, at) => (
          <label key={fileName} class="share-kind">
            <input type="radio" name={id} checked={at === index} onChange={() => setIndex(at)} />
            {translate(title)}
          </label>
        ))}
      </fieldset>
      <SharePreview key={chosen.fileName} shareable={chosen} made={made} />
    </dialog>
  );
}
