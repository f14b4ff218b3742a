import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';

interface FoldProps {
  summary: ComponentChildren;
  /** Rendered only while it is open. */
  children: ComponentChildren;
  class?: string;
}

/** Something that opens. What is closed is not in the document. */
export function Fold({ summary, children, class: name = '' }: FoldProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div class={`fold ${name}`}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
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
