import { t } from '../../lib/language/on-screen.ts';
import type { FieldReveal } from '../hooks/use-reveal.ts';
import type { KeyAction } from '../keys/key-table.ts';
import { Icon } from './Icon.tsx';

interface RevealFieldButtonProps {
  reveal: FieldReveal;
  tabIndex?: number;
}

/** Shows one masked value while the focus is on its field. Of the same size whether it does or not. */
export function RevealFieldButton({ reveal, tabIndex }: RevealFieldButtonProps) {
  const label = t`Reveal ${reveal.path}`;
  return (
    <button
      type="button"
      class={
        reveal.byAll
          ? 'icon-button small icon-button-reveal unneeded'
          : 'icon-button small icon-button-reveal'
      }
      aria-label={label}
      title={label}
      aria-pressed={reveal.revealed}
      disabled={reveal.byAll}
      tabIndex={tabIndex}
      data-key-action={'reveal' satisfies KeyAction<'field'>}
      onClick={(event) => {
        event.stopPropagation();
        // Some browsers do not focus a button that is clicked, and then nothing would ever leave it.
        event.currentTarget.focus();
        reveal.toggle();
      }}
    >
      <Icon name="eye" size={14} />
    </button>
  );
}
