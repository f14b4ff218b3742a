import { type KeyAction, keyAction } from '../keys/key-table.ts';

/** The keys of a field, or of a line that has a field's buttons, press them. */
export function onFieldKey(event: KeyboardEvent): void {
  const action = keyAction('field', event);
  if (action === undefined || !(event.currentTarget instanceof Element)) return;
  if (pressIn(event.currentTarget, action)) event.preventDefault();
}

/** Presses the button that does it, which says what it did. `false` where there is none. */
export function pressIn(line: Element, action: KeyAction<'field'>): boolean {
  const button = line.querySelector<HTMLElement>(`[data-key-action="${action}"]`);
  button?.click();
  return button !== null;
}
