import { t } from '../../lib/language/on-screen.ts';
import type { Reveal } from '../hooks/use-reveal.ts';
import { Icon } from './Icon.tsx';
import './reveal-button.css';

interface RevealButtonProps {
  reveal: Reveal;
  what: 'all' | 'personal data';
}

/** Shows all masked data of one section, or hides it again. */
export function RevealButton({ reveal, what }: RevealButtonProps) {
  const words = wordsOf(what);
  return (
    <button type="button" class="link-button row small" aria-pressed={reveal.all} onClick={reveal.toggleAll}>
      <Icon name="eye" size={14} />
      <span class="reveal-button" data-other={reveal.all ? words.reveal : words.hide}>
        {reveal.all ? words.hide : words.reveal}
      </span>
    </button>
  );
}

function wordsOf(what: RevealButtonProps['what']): { reveal: string; hide: string } {
  return what === 'all'
    ? { reveal: t`Reveal all`, hide: t`Hide all` }
    : { reveal: t`Reveal personal data`, hide: t`Hide personal data` };
}
