import { useEffect, useRef } from 'preact/hooks';
import { type KeyAction, type KeyPlace, keyAction } from './key-table.ts';

/** Runs at a key, wherever the focus is; but not where somebody types, nor behind a dialog. */
export function useShortcut<Place extends KeyPlace>(
  place: Place,
  action: KeyAction<Place>,
  run: () => void,
): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const page = document;
    const onKeyDown = (event: KeyboardEvent) => {
      if (keyAction(place, event) !== action || isTyping(event.target)) return;
      if (page.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      latest.current();
    };
    page.addEventListener('keydown', onKeyDown);
    return () => page.removeEventListener('keydown', onKeyDown);
  }, [place, action]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), textarea');
}
