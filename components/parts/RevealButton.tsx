import { Icon } from './Icon.tsx';

interface RevealButtonProps {
  revealed: boolean;
  onToggle(): void;
  /** What is revealed, e.g. "personal data". */
  what: string;
}

/** Shows masked data of one section, or hides it again. */
export function RevealButton({ revealed, onToggle, what }: RevealButtonProps) {
  return (
    <button type="button" class="link-button row small" aria-pressed={revealed} onClick={onToggle}>
      <Icon name="eye" size={14} />
      {revealed ? 'Hide' : 'Reveal'} {what}
    </button>
  );
}
