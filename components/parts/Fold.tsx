import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { useFold } from './use-fold.ts';
import './fold.css';

interface FoldProps {
  summary: ComponentChildren;
  /** Rendered only while it is open. */
  children: ComponentChildren;
  class?: string;
  /** By which it is remembered whether it is open. Without one it is closed at first. */
  name?: string;
}

/** Something that opens. What is closed is not in the document. */
export function Fold({ summary, children, class: kind = '', name }: FoldProps) {
  const { open, toggle } = useFold(name);
  const id = useId();
  return (
    <div class={`fold ${kind}`}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <span class="fold-mark">
          <Icon name="chevron" size={12} />
        </span>
        <span class="grow">{summary}</span>
      </button>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
