import { Icon } from './Icon.tsx';
import type { Reveal } from './use-reveal.ts';

interface RevealButtonProps {
  reveal: Reveal;
  /** What is revealed: "all", "personal data". */
  what: string;
}

/** Shows all masked data of one section, or hides it again. */
export function RevealButton({ reveal, what }: RevealButtonProps) {
  return (
    <button type="button" class="link-button row small" aria-pressed={reveal.all} onClick={reveal.toggleAll}>
      <Icon name="eye" size={14} />
      <span class="reveal-words" data-what={what}>
        {reveal.all ? 'Hide' : 'Reveal'} {what}
      </span>
    </button>
  );
}
