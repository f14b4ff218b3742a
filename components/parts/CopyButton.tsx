import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import { useView } from './view-context.ts';

interface CopyButtonProps {
  /** What is copied, e.g. "session id": becomes the label "Copy session id". */
  what: string;
  /** A function where it costs something to make. */
  text: string | (() => string);
  icon?: IconName;
  tabIndex?: number;
}

/** How long a button says that it has copied, ms. */
const doneForMs = 1600;

/** Copies one text and says so. */
export function CopyButton({ what, text, icon = 'copy', tabIndex }: CopyButtonProps) {
  const { done, copy } = useCopy();
  const label =
    done === 'copied' ? `Copied ${what}` : done === 'refused' ? 'The browser refused' : `Copy ${what}`;
  return (
    <button
      type="button"
      class="icon-button small"
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        copy(typeof text === 'string' ? text : text());
      }}
    >
      {done === 'copied' ? (
        <span class="done">
          <Icon name="check" size={14} />
        </span>
      ) : (
        <Icon name={icon} size={14} />
      )}
    </button>
  );
}

/** Copying with its outcome, which is shown for a moment. */
export function useCopy(): { done: 'copied' | 'refused' | undefined; copy(text: string): void } {
  const view = useView();
  const [done, setDone] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (done === undefined) return;
    const timer = setTimeout(() => setDone(undefined), doneForMs);
    return () => clearTimeout(timer);
  }, [done]);
  return {
    done,
    copy: (text) =>
      void view.copy(text).then(
        () => setDone('copied'),
        () => setDone('refused'),
      ),
  };
}
