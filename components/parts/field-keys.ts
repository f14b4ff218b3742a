import { type KeyAction, keyAction } from '../keys/key-table.ts';

/** The keys of a field press its buttons, which say what they did. */
export function onFieldKey(event: KeyboardEvent): void {
  const action = keyAction('field', event);
  if (action === undefined || !(event.currentTarget instanceof Element)) return;
  const button = buttonIn(event.currentTarget, action);
  if (!button) return;
  event.preventDefault();
  button.click();
}

function buttonIn(field: Element, action: KeyAction<'field'>): HTMLElement | null | undefined {
  const [value, path] = field.querySelector('.field-actions')?.querySelectorAll('button') ?? [];
  switch (action) {
    case 'copy-value':
      return value;
    case 'copy-path':
      return path;
    case 'reveal':
      return field.querySelector<HTMLElement>('.reveal');
    default:
      return action satisfies never;
  }
}
