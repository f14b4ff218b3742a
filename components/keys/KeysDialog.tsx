import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/language/on-screen.ts';
import { Icon } from '../parts/Icon.tsx';
import { closeAtKey } from './close-at-key.ts';
import type { KeyPlace } from './key-table.ts';
import { keyLines } from './key-words.ts';
import './keys.css';

interface KeysDialogProps {
  /** The places there are on this screen. */
  places: readonly KeyPlace[];
  onClose(): void;
}

/** All keys, place by place. */
export function KeysDialog({ places, onClose }: KeysDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // The browser gives the focus back to where it was when it closes.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby={id} onClose={onClose} onKeyDown={closeAtKey}>
      <div class="keys-head row">
        <h2 id={id} class="grow">
          {t`Keyboard shortcuts`}
        </h2>
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
      <div class="keys-places">
        {places.map((place) => (
          <KeysOf key={place} place={place} />
        ))}
      </div>
    </dialog>
  );
}

function KeysOf({ place }: { place: KeyPlace }) {
  const id = useId();
  const { title, lines } = keyLines(place);
  return (
    <section class="keys-place" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl>
        {lines.map(({ keys, words }) => (
          <div key={words} class="keys-line">
            <dt>{words}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
