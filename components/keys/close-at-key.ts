import { keyAction } from './key-table.ts';

/**
 * A listener of a dialog's `keydown` that closes it at its key. DevTools takes Escape from its panels for its own drawer,
 * and the dialog would stay: so the key stops here. Seen in Chromium, 2026-11.
 */
export function closeAtKey(event: KeyboardEvent): void {
  if (keyAction('dialog', event) !== 'close' || !(event.currentTarget instanceof HTMLDialogElement)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.close();
}
