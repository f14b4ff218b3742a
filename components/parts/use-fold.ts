import { useState } from 'preact/hooks';
import { useView } from '../hooks/view-context.ts';

/** Whether something is folded out, and the way to fold it. Under a name it is as it was left the last time. */
export function useFold(name: string | undefined): { open: boolean; toggle(): void } {
  const { layout } = useView();
  const [open, setOpen] = useState(() => name !== undefined && (layout.recall().open ?? []).includes(name));
  return {
    open,
    toggle() {
      setOpen(!open);
      if (name === undefined) return;
      const others = (layout.recall().open ?? []).filter((other) => other !== name);
      layout.keep({ open: open ? others : [...others, name] });
    },
  };
}
