import { type KeyAction, keyAction } from '../keys/key-table.ts';

/** The keys of a field, or of a line that has a field's buttons, press them. */
export function onFieldKey(event: KeyboardEvent): void {
  const action = keyAction('field', event);
  if (action === undefined || !(event.currentTarget instanceof Element)) return;
  if (pressIn(event.currentTarget, action)) event.preventDefault();
}

/** Presses the button that does it, which says what it did. `false` where there is none. */
export function pressIn(line: Element, action: KeyAction<'field'>): boolean {
  const button = buttonIn(line, action);
  button?.click();
  return Boolean(button);
}

function buttonIn(line: Element, action: KeyAction<'field'>): HTMLElement | null | undefined {
  const [value, path] = line.querySelector('.field-actions,.tree-actions')?.querySelectorAll('button') ?? [];
  switch (action) {
    case 'copy-value':
      return value;
    case 'copy-path':
      return path;
    case 'reveal':
      return line.querySelector<HTMLElement>('.reveal');
    default:
      return action satisfies never;
  }
}
