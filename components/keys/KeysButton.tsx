import { useState } from 'preact/hooks';
import { t } from '../../lib/language/on-screen.ts';
import { Icon } from '../parts/Icon.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import type { KeyPlace } from './key-table.ts';
import { useShortcut } from './use-shortcut.ts';

/** Shows all keys of a screen; so does the key "?", wherever the focus is. */
export function KeysButton({ places }: { places: readonly KeyPlace[] }) {
  const [open, setOpen] = useState(false);
  useShortcut('screen', 'show-keys', () => setOpen(true));
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={t`Keyboard shortcuts`}
        title={t`Keyboard shortcuts (?)`}
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        onClick={() => setOpen(true)}
      >
        <Icon name="keyboard" />
      </button>
      {open && <KeysDialog places={places} onClose={() => setOpen(false)} />}
    </>
  );
}
